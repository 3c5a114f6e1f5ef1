package id.ilp.core.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as a record gives it: a day, or only a month ("some day of that month").
 *
 * @param earliest the day, or the first day of the month
 * @param latest the day, or the last day of the month
 * @param isFull whether the day is known
 */
public record RecordDate(LocalDate earliest, LocalDate latest, boolean isFull)
    implements Comparable<RecordDate> {

  /** A known day. */
  public static RecordDate of(LocalDate day) {
    return new RecordDate(day, day, true);
  }

  /** Some day of {@code month}. */
  public static RecordDate of(YearMonth month) {
    return new RecordDate(month.atDay(1), month.atEndOfMonth(), false);
  }

  /** {@code yyyy-MM-dd} or {@code yyyy-MM}; empty if {@code text} is neither or no such day. */
  public static Optional<RecordDate> parse(String text) {
    try {
      if (IsoText.isDay(text)) {
        return Optional.of(of(IsoText.day(text)));
      }
      return IsoText.isMonth(text) ? Optional.of(of(IsoText.month(text))) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The first day it may have been, not before {@code floor} (a birth, say). */
  public LocalDate earliestFrom(LocalDate floor) {
    return isFull ? earliest : Dates.earlier(Dates.later(earliest, floor), latest);
  }

  /** The last day it may have been, not after {@code ceiling} (the as-of date, say). */
  public LocalDate latestUpTo(LocalDate ceiling) {
    return isFull ? latest : Dates.later(Dates.earlier(latest, ceiling), earliest);
  }

  // Written out: a record's own have to be linked, which takes a part of the time to a first plan.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordDate date
        && isFull == date.isFull
        && earliest.equals(date.earliest)
        && latest.equals(date.latest);
  }

  @Override
  public int hashCode() {
    return earliest.hashCode() * 31 + latest.hashCode();
  }

  /** By first possible day, then by last. */
  @Override
  public int compareTo(RecordDate other) {
    int byStart = earliest.compareTo(other.earliest);
    return byStart != 0 ? byStart : latest.compareTo(other.latest);
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return isFull ? earliest.toString() : YearMonth.from(earliest).toString();
  }
}
