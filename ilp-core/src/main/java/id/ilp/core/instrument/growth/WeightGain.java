package id.ilp.core.instrument.growth;

import id.ilp.core.date.Dates;
import id.ilp.core.person.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The gain of weight since the calendar month before (kenaikan berat badan, N/T/O/B).
 *
 * <p>The month before is that of the calendar, as the posyandu counts its months: weighed on 31
 * January and on 1 February is weighed in both. The least gain is meant for one month and is never
 * multiplied: whoever missed a month is {@link WeighingResult#O}, however long ago the last
 * weighing was.
 *
 * <p>Two neighbouring months are weighed 1 to 61 days apart. So that a poor gain is not missed, the
 * latest weighing of the month before counts, and the heavier of one day: a healthy child weighed
 * twice within days may be {@link WeighingResult#T}.
 *
 * @param result empty if there are two weights but no least gain at this age
 * @param grams gained since the month before, below 0 if lost; empty without a weight then
 */
public record WeightGain(Optional<WeighingResult> result, OptionalInt grams) {
  /** Checks that a gain was compared, or that there was nothing to compare. */
  public WeightGain {
    boolean isCompared =
        result.isEmpty() || result.get() == WeighingResult.N || result.get() == WeighingResult.T;
    if (isCompared != grams.isPresent()) {
      throw new IllegalArgumentException(
          "a gain of %s does not go with the result %s".formatted(grams, result));
    }
  }

  /**
   * The gain at one of the weighings of a child.
   *
   * @param now the weighing to judge
   * @param others all that are known; those of the same day and later are passed over. The weight
   *     at birth is a weighing if it is among them
   * @throws IllegalArgumentException if a weighing before {@code now}, or {@code now}, is before
   *     {@code birth}
   */
  public static WeightGain at(
      Weighing now,
      Collection<Weighing> others,
      Sex sex,
      LocalDate birth,
      MinimalWeightGains leastGains) {
    requireBorn(now, birth);
    var before = new MonthBefore(now.date());
    for (Weighing other : others) {
      if (other.date().isBefore(now.date())) {
        requireBorn(other, birth);
        before.add(other.date(), other.kilograms());
      }
    }
    if (!before.isWeighed()) {
      return new WeightGain(
          Optional.of(before.isFirst() ? WeighingResult.B : WeighingResult.O), OptionalInt.empty());
    }
    int months = Dates.completedMonths(birth, now.date());
    return compared(before.grams(now.kilograms()), leastGains.grams(sex, months));
  }

  /** The weighing that a gain is counted from, looked for among those before a day. */
  public static final class MonthBefore {
    private final long month;
    private boolean isFirst = true;
    private @Nullable LocalDate date;
    private double kilograms;

    public MonthBefore(LocalDate now) {
      month = month(now) - 1;
    }

    /** Looks at a weighing of a day before. */
    public void add(LocalDate day, double weight) {
      isFirst = false;
      if (month(day) == month && isAfter(day, weight)) {
        date = day;
        kilograms = weight;
      }
    }

    private boolean isAfter(LocalDate day, double weight) {
      return date == null || day.isAfter(date) || (day.equals(date) && weight > kilograms);
    }

    /** Whether there was no weighing. */
    public boolean isFirst() {
      return isFirst;
    }

    /** Whether there was one in the calendar month before. */
    public boolean isWeighed() {
      return date != null;
    }

    /** Grams gained since then, by somebody who weighs so much now. */
    public int grams(double now) {
      return Weighing.grams(now) - Weighing.grams(kilograms);
    }

    /** Months since the beginning of the calendar. */
    private static long month(LocalDate day) {
      return day.getLong(ChronoField.PROLEPTIC_MONTH);
    }
  }

  private static WeightGain compared(int gained, OptionalInt least) {
    Optional<WeighingResult> result =
        least.isEmpty()
            ? Optional.empty()
            : Optional.of(gained < least.getAsInt() ? WeighingResult.T : WeighingResult.N);
    return new WeightGain(result, OptionalInt.of(gained));
  }

  private static void requireBorn(Weighing weighing, LocalDate birth) {
    if (weighing.date().isBefore(birth)) {
      throw new IllegalArgumentException(
          "weighing on %s is before birth on %s".formatted(weighing.date(), birth));
    }
  }
}
