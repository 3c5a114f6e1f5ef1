package id.ilp.core.person;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pregnancy as recorded.
 *
 * @param lastMenstrualPeriod first day of the last menstrual period; empty if not known
 * @param end empty while it lasts
 */
public record Pregnancy(String id, Optional<LocalDate> lastMenstrualPeriod, Optional<End> end) {

  /**
   * The day and the manner of its end.
   *
   * @param type empty if it could not be read
   */
  public record End(LocalDate date, Optional<PregnancyEndType> type) {}
}
