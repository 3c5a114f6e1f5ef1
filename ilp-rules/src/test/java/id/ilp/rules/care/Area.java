package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.facility.Village;
import java.util.List;

/** One village with two posyandu, its pustu, the puskesmas and the hospital. */
final class Area {
  static final String VILLAGE = "3403050001";

  private Area() {}

  static FacilityNetwork network() {
    return FacilityNetwork.of(
        List.of(new Village(VILLAGE, "Sukamaju", ImmutableList.of("Krajan", "Lor"))),
        List.of(
            facility("PY-1", FacilityTier.POSYANDU, "PT", "PK").dusun(List.of("Krajan")).build(),
            facility("PY-2", FacilityTier.POSYANDU, "PT", "PK").dusun(List.of("Lor")).build(),
            facility("PT", FacilityTier.PUSTU, "PK").build(),
            facility("PK", FacilityTier.PUSKESMAS, "RS").build(),
            facility("RS", FacilityTier.HOSPITAL).build()));
  }

  private static Facility.Builder facility(String id, FacilityTier tier, String... refersTo) {
    return Facility.builder()
        .id(id)
        .tier(tier)
        .name("name of " + id)
        .village(VILLAGE)
        .refersTo(List.of(refersTo));
  }
}
