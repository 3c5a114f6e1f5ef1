package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/** The next dose of a series: from when, until when, and what decided the day. */
@IlpStyle
@Value.Immutable
public abstract class Forecast {
  Forecast() {}

  static Builder builder() {
    return new Builder();
  }

  public abstract Series series();

  /** The slot the next dose would fill; empty if the series is complete. */
  public abstract Optional<Slot> slot();

  /** The days of the slot; empty if the series is complete. */
  public abstract Optional<SlotDates> dates();

  /** The first day on which it may be given. */
  public abstract Optional<LocalDate> earliest();

  /** The first day on which it is overdue; empty if that never comes. */
  public abstract Optional<LocalDate> overdueFrom();

  /** The last day on which it may be given. */
  public abstract Optional<LocalDate> latest();

  /** What set {@link #earliest}. */
  public abstract Basis basis();

  /** Ids of the doses the series rests on. */
  public abstract ImmutableList<String> uses();

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

  static final class Builder extends ImmutableForecast.Builder {
    Builder() {}
  }
}
