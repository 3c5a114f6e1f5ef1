package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One dose of a series: when it may be given, when it should be, and for how long this reading is
 * in force. A row of the rule book.
 */
@IlpStyle
@Value.Immutable
public abstract class Slot {
  Slot() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract String series();

  /** From 1. */
  public abstract int dose();

  /** Younger than this it does not count. */
  public abstract Period minAge();

  /** The age the schedule names. */
  public abstract Period recommendedAge();

  /** The age from which it is asked for; {@link #recommendedAge} where the row gives none. */
  public abstract Period dueAge();

  /** The age from which it is overdue. */
  public abstract Period overdueAge();

  /** The age from which it is no longer given. */
  public abstract Period beforeAge();

  /** The age from which a dose given no longer counts; {@link #beforeAge} if not later. */
  public abstract Period validBeforeAge();

  /** The age from which giving it is catching up (kejar). */
  public abstract Period catchUpAge();

  /** Closer than this to the dose before it does not count. */
  public abstract Optional<Period> minInterval();

  /** The interval the schedule names. */
  public abstract Optional<Period> dueInterval();

  public abstract LocalDate inForceFrom();

  public abstract Optional<LocalDate> inForceBefore();

  /** File and line of the row. */
  public abstract String row();

  public abstract ImmutableList<Citation> citations();

  /** Builds a {@link Slot}. */
  public static final class Builder extends ImmutableSlot.Builder {
    Builder() {}
  }
}
