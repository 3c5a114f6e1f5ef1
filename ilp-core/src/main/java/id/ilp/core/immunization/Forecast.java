package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The next dose of a series: from when, until when, and what decided the day.
 *
 * @param slot the slot the next dose would fill; empty if the series is complete
 * @param earliest the first day on which it may be given
 * @param overdueFrom the first day on which it is overdue; empty if that never comes
 * @param latest the last day on which it may be given
 * @param basis what set {@code earliest}
 * @param uses ids of the doses the series rests on
 */
public record Forecast(
    Series series,
    Optional<Slot> slot,
    Optional<LocalDate> earliest,
    Optional<LocalDate> overdueFrom,
    Optional<LocalDate> latest,
    Basis basis,
    ImmutableList<String> uses) {

  static Forecast complete(Series series, ImmutableList<String> uses) {
    return new Forecast(
        series,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Basis.COMPLETE,
        uses);
  }

  static Forecast nothingFits(
      Series series, Slot slot, LocalDate last, ImmutableList<String> uses) {
    return new Forecast(
        series,
        Optional.of(slot),
        Optional.empty(),
        Optional.empty(),
        Optional.of(last),
        Basis.NOTHING_FITS,
        uses);
  }

  /** Whether all doses of the series are given. */
  public boolean isComplete() {
    return slot().isEmpty();
  }

  /** What decides the first day of a dose. */
  public enum Basis {
    AGE,
    /** The interval from the dose before. */
    INTERVAL,
    /** The distance from the first dose of the series. */
    FIRST_DOSE,
    /** The distance from a spoilt dose. */
    SPOILT_DOSE,
    /** The distance from another live injection. */
    LIVE_VACCINE,
    /** The series is complete. */
    COMPLETE,
    /** Even the shortest interval ends after the last day. */
    NOTHING_FITS
  }

  /**
   * One thing a dose waits for.
   *
   * @param day not before it
   * @param since the dose or injection it keeps its distance from; empty for an age
   * @param distance from {@code since}; empty for an age
   */
  public record Wait(
      Basis basis, LocalDate day, Optional<LocalDate> since, Optional<Period> distance) {}
}
