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
 * @param hasTetanus whether it counts on the tetanus ladder
 * @param credits the series it counts for, by age
 * @param codes what other systems call it
 */
public record Vaccine(
    String code,
    Text name,
    boolean isLiveInjection,
    boolean hasTetanus,
    ImmutableList<Credit> credits,
    ExchangeCodes codes) {

  /**
   * One series the product counts for, at ages from {@code from} up to, not including, {@code
   * before}.
   *
   * @param condition only with this condition; empty = with or without
   */
  public record Credit(
      String series, Period from, Optional<Period> before, Optional<String> condition) {

    /** Whether a dose on {@code day} is taken for this series. */
    boolean appliesTo(Vaccinee person, LocalDate day) {
      return person.isOfAge(from, day)
          && (before.isEmpty() || !person.isOfAge(before.get(), day))
          && (condition.isEmpty() || person.hasCondition().test(condition.get(), day));
    }
  }
}
