package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/** A series of doses against the same diseases. */
@IlpStyle
@Value.Immutable
public abstract class Series {
  Series() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Such as {@code mr}. */
  public abstract String code();

  public abstract Text name();

  /** The product usually given. */
  public abstract Vaccine product();

  /** Tiers that give it, nearest to the person first. */
  public abstract ImmutableList<FacilityTier> where();

  /** Clusters that own it; the first the person belongs to counts, else the last. */
  public abstract ImmutableList<Cluster> clusters();

  /** A dose given before this age is beside the routine, whatever its programme. */
  public abstract Optional<Period> supplementaryBefore();

  /** All rows, by dose and first day in force. */
  public abstract ImmutableList<Slot> slots();

  /** How many doses complete it on {@code day}. */
  public int length(LocalDate day) {
    int length = 0;
    while (slot(length + 1, day).isPresent()) {
      length++;
    }
    return length;
  }

  /**
   * The row for {@code dose} in force on {@code day}; before the first row's first day, the first
   * row.
   */
  public Optional<Slot> slot(int dose, LocalDate day) {
    Slot first = null;
    for (Slot slot : slots()) {
      if (slot.dose() != dose) {
        continue;
      }
      if (!day.isBefore(slot.inForceFrom())
          && slot.inForceBefore().map(day::isBefore).orElse(true)) {
        return Optional.of(slot);
      }
      if (first == null) {
        first = slot;
      }
    }
    return first != null && day.isBefore(first.inForceFrom())
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Builds a {@link Series}. */
  public static final class Builder extends ImmutableSeries.Builder {
    Builder() {}
  }
}
