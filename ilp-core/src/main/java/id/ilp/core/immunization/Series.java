package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.IlpStyle;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A series of doses against the same diseases. */
@IlpStyle
@Value.Immutable
public abstract class Series {
  Series() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Where it stands among the series of its {@link Schedule}, which says so; from 0. */
  @Value.Default
  @Value.Auxiliary
  int place() {
    return 0;
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

  /** Activities beside the routine whose doses count here all the same. */
  public abstract ImmutableSet<DoseProgramme> countsUnder();

  /** Products of which so many valid doses, in whatever series, complete this one. */
  public abstract ImmutableMap<String, Integer> completedBy();

  /** Whether a dose after the last day is not judged for this series at all. */
  @Value.Default
  public boolean ignoresLateDoses() {
    return false;
  }

  /** All rows. */
  public abstract ImmutableList<Slot> slots();

  @Value.Derived
  @Value.Auxiliary
  SlotRows rows() {
    return new SlotRows(slots());
  }

  /**
   * Whether there always is a first dose, whoever asks and when, and it is no dose that repeats.
   */
  @Value.Derived
  @Value.Auxiliary
  public boolean isBegunByAnybody() {
    return rows().isBegunByAnybody();
  }

  /** Whether doses of other series may complete it; most are completed by none. */
  @Value.Derived
  @Value.Auxiliary
  boolean hasCompletingProducts() {
    return !completedBy().isEmpty();
  }

  /** Where somebody stands without a dose of it. */
  @Value.Lazy
  SeriesState notBegun() {
    return SeriesState.none(this);
  }

  /**
   * The row for {@code dose} on {@code day}: in force, for somebody who began on {@code start},
   * under the first of {@code variants} that has one, else under none; null if there is none.
   */
  @Nullable Slot slot(
      int dose, LocalDate day, Vaccinee person, LocalDate start, List<String> variants) {
    return rows().slot(dose, day, person, start, variants);
  }

  /** Builds a {@link Series}. */
  public static final class Builder extends ImmutableSeries.Builder {
    Builder() {}
  }
}
