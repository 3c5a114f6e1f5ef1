package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A product.
 *
 * @param code such as {@code dpt-hb-hib}
 * @param isLiveInjection whether it must keep its distance from other live injections
 * @param credits the series it counts for, by age
 */
public record Vaccine(
    String code, Text name, boolean isLiveInjection, ImmutableList<Credit> credits) {

  /**
   * One series the product counts for, at ages from {@code from} up to, not including, {@code
   * before}.
   */
  public record Credit(String series, Period from, Optional<Period> before) {

    /** Whether a dose on {@code day} is taken for this series. */
    public boolean appliesTo(LocalDate birth, LocalDate day) {
      return !day.isBefore(id.ilp.core.date.Dates.plus(birth, from))
          && before.map(end -> day.isBefore(id.ilp.core.date.Dates.plus(birth, end))).orElse(true);
    }
  }
}
