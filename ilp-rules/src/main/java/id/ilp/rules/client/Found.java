package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.rules.internal.RuleInfo;
import java.util.Optional;

/**
 * A finding, as a fact other rules read: what was found, in which record, where.
 *
 * @param code catalogue code, such as {@code hypertension-suspected}
 * @param observation the record behind it
 * @param pregnancies ids of the pregnancies of its day
 */
public record Found(
    @ForEngine RuleInfo rule,
    String code,
    Observation observation,
    @ForEngine ImmutableList<String> pregnancies) {

  /**
   * Whether it was found where nobody can treat it: at home, posyandu, pustu, school, by the
   * person, or at a place not named.
   */
  public boolean isFromCommunity() {
    return place()
        .map(
            place ->
                switch (place) {
                  case HOME_VISIT, POSYANDU, PUSTU, SCHOOL, SELF -> true;
                  case PUSKESMAS, CLINIC, LABORATORY, HOSPITAL -> false;
                })
        .orElse(true);
  }

  /** Whether it was found at {@code tier}. */
  public boolean isFrom(FacilityTier tier) {
    return place().map(tier::equals).orElse(false);
  }

  /** Whether it was found at one of {@code tiers}, or at a place not named. */
  public boolean isFromAnyOrUnknown(FacilityTier... tiers) {
    return place().map(place -> java.util.List.of(tiers).contains(place)).orElse(true);
  }

  /** Where it was found. */
  @ForEngine
  public Optional<FacilityTier> place() {
    return observation.place();
  }

  /** The records behind it. */
  @ForEngine
  public ImmutableList<String> uses() {
    var uses = ImmutableList.<String>builder();
    if (observation.isKnown()) {
      uses.add(observation.id());
    }
    return uses.addAll(pregnancies).build();
  }
}
