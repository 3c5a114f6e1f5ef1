package id.ilp.core.facility;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place of care that stands somewhere: a posyandu, the unit of a village (pustu, poskesdes), a
 * puskesmas, a clinic, a school, a laboratory, a hospital.
 */
@IlpStyle
@Value.Immutable
public abstract class Facility implements Comparable<Facility> {
  Facility() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Its id in the network; not the name. */
  public abstract String id();

  public abstract FacilityTier tier();

  public abstract String name();

  /** Code of the village in which it stands. */
  public abstract String village();

  /** Codes of the villages whose people come here; its own if none is named. */
  public abstract ImmutableList<String> serves();

  /** The hamlets whose people come here; none: all of the villages it serves. */
  public abstract ImmutableList<String> dusun();

  /** Ids of the facilities it sends people to, the usual one first. */
  public abstract ImmutableList<String> refersTo();

  /** Whether it works by ILP; empty if not known. */
  public abstract Optional<Boolean> ilp();

  /** The first day on which it worked by ILP; empty if not known or never. */
  public abstract Optional<LocalDate> ilpSince();

  /** Codes of the villages whose people come here. */
  public ImmutableList<String> catchment() {
    return serves().isEmpty() ? ImmutableList.of(village()) : serves();
  }

  /** Whether people of {@code village}, of any of its hamlets, come here. */
  public boolean isFor(String village) {
    return catchment().contains(village);
  }

  /** Whether it names the hamlet {@code dusun} as its own. */
  public boolean isForDusun(String dusun) {
    return dusun().stream().anyMatch(one -> Village.isSameDusun(one, dusun));
  }

  /**
   * Whether it works by ILP on {@code day}; empty if not known. Without a first day it is believed
   * to have done so on every day.
   */
  public Optional<Boolean> hasAdoptedIlp(LocalDate day) {
    return ilpSince().isPresent() ? ilpSince().map(since -> !day.isBefore(since)) : ilp();
  }

  /** By id. */
  @Override
  public int compareTo(Facility other) {
    return id().compareTo(other.id());
  }

  /** Builds a {@link Facility}. */
  public static final class Builder extends ImmutableFacility.Builder {
    Builder() {}
  }
}
