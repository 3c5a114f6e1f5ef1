package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.source.Citation;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

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

  /** Whether it stands for every dose after it too, each as far from the one before. */
  @Value.Default
  public boolean repeats() {
    return false;
  }

  /** Younger than this it does not count. */
  public abstract Period minAge();

  public abstract Timing timing();

  /** Closer than this to the dose before it does not count. */
  public abstract Optional<Period> minInterval();

  /** The interval the schedule names. */
  public abstract Optional<Period> dueInterval();

  /** Closer than this to the first dose of the series does not count. */
  public abstract Optional<Period> sinceFirst();

  /** What is given, if not the usual product of the series: a product code. */
  public abstract Optional<String> product();

  /** {@link #product} is given only before this age; from then on the usual one. */
  public abstract Optional<Period> productBefore();

  /** Only under this {@link Variant}. */
  public abstract Optional<String> variant();

  /** Only for those who began the series at this age or later. */
  public abstract Optional<Period> startedFrom();

  /** Only for those who began the series before this age. */
  public abstract Optional<Period> startedBefore();

  /** Empty = as far back as doses are judged. */
  public abstract Optional<LocalDate> inForceFrom();

  public abstract Optional<LocalDate> inForceBefore();

  /** File and line of the row. */
  public abstract String row();

  public abstract ImmutableList<Citation> citations();

  @Value.Derived
  @Value.Auxiliary
  @Nullable SlotAges ages() {
    return timing() instanceof Timing.ByAge byAge ? new SlotAges(byAge) : null;
  }

  /** Its days for one person. */
  SlotDates dates(Vaccinee person) {
    SlotAges ages = ages();
    return ages == null ? timing().dates(person) : ages.dates(person.birth());
  }

  /** Whether everybody is old enough when it is asked for; else their days have to be compared. */
  @Value.Derived
  @Value.Auxiliary
  boolean isOldEnoughWhenDue() {
    SlotAges ages = ages();
    return ages != null && ages.isDueFrom(minAge());
  }

  /** What a dose is worth that fills it: the same for everybody. */
  @Value.Derived
  @Value.Auxiliary
  JudgedDose.Credit valid() {
    return new JudgedDose.Credit(series(), OptionalInt.of(dose()), Verdict.VALID, Optional.empty());
  }

  /** What is given on {@code day}, if not the usual product. */
  public Optional<String> product(Vaccinee person, LocalDate day) {
    boolean isTooOld = productBefore().isPresent() && person.isOfAge(productBefore().get(), day);
    return isTooOld ? Optional.empty() : product();
  }

  /** Whether it is not for every day, or not for everybody; its {@link #variant} aside. */
  @Value.Derived
  @Value.Auxiliary
  boolean isLimited() {
    return inForceFrom().isPresent()
        || inForceBefore().isPresent()
        || startedFrom().isPresent()
        || startedBefore().isPresent();
  }

  /** Whether it is in force on {@code day} for somebody who began the series on {@code start}. */
  boolean isFor(Vaccinee person, LocalDate day, LocalDate start) {
    return isInForceOn(day) && isForStart(person, start);
  }

  private boolean isInForceOn(LocalDate day) {
    return (inForceFrom().isEmpty() || !day.isBefore(inForceFrom().get()))
        && (inForceBefore().isEmpty() || day.isBefore(inForceBefore().get()));
  }

  private boolean isForStart(Vaccinee person, LocalDate start) {
    return (startedFrom().isEmpty() || person.isOfAge(startedFrom().get(), start))
        && (startedBefore().isEmpty() || !person.isOfAge(startedBefore().get(), start));
  }

  /** Builds a {@link Slot}. */
  public static final class Builder extends ImmutableSlot.Builder {
    Builder() {}
  }
}
