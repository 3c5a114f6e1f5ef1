package id.ilp.core.immunization;

import id.ilp.core.date.Dates;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The ages of a row by age as plain numbers, prepared once: dates are made of them for everybody.
 */
final class SlotAges {
  private static final int NEVER = -1;

  private final int dueMonths;
  private final int dueDays;
  private final int overdueMonths;
  private final int overdueDays;
  private final int lastMonths;
  private final int lastDays;

  SlotAges(Timing.ByAge timing) {
    dueMonths = months(Optional.of(timing.dueAge()));
    dueDays = days(Optional.of(timing.dueAge()));
    overdueMonths = months(timing.overdueAge());
    overdueDays = days(timing.overdueAge());
    lastMonths = months(timing.beforeAge());
    lastDays = days(timing.beforeAge()) - 1; // no longer given from that age on
  }

  private static int months(Optional<Period> age) {
    return age.isPresent() ? Math.toIntExact(age.get().toTotalMonths()) : NEVER;
  }

  @SuppressWarnings("JavaPeriodGetDays") // months and days are added one after the other
  private static int days(Optional<Period> age) {
    return age.isPresent() ? age.get().getDays() : 0;
  }

  /** Whether it is due no sooner than at {@code age}, whatever the birth date. */
  boolean isDueFrom(Period age) {
    return dueDays == 0 && dueMonths >= Dates.monthsCovering(age);
  }

  /** The days of somebody born on {@code birth}. */
  SlotDates dates(LocalDate birth) {
    return new SlotDates(
        Dates.plus(birth, dueMonths, dueDays),
        atOrNever(birth, overdueMonths, overdueDays),
        atOrNever(birth, lastMonths, lastDays));
  }

  private static LocalDate atOrNever(LocalDate birth, int months, int days) {
    return months == NEVER ? LocalDate.MAX : Dates.plus(birth, months, days);
  }
}
