package id.ilp.core.facility;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A sub-district with two villages, and the hospital of the regency. */
final class Networks {
  static final String SUKAMAJU = "3299010001";
  static final String MEKAR = "3299010002";
  static final String TOWN = "3299020001";

  static final List<Village> VILLAGES =
      List.of(
          new Village(SUKAMAJU, "Sukamaju", ImmutableList.of("Krajan", "Lor")),
          new Village(MEKAR, "Mekar", ImmutableList.of()),
          new Village(TOWN, "Kota", ImmutableList.of()));

  private Networks() {}

  static Facility.Builder facility(String id, FacilityTier tier, String village) {
    return Facility.builder().id(id).tier(tier).name(id + " name").village(village);
  }

  static Facility posyandu(String id, String dusun) {
    return facility(id, FacilityTier.POSYANDU, SUKAMAJU)
        .dusun(List.of(dusun))
        .refersTo(List.of("PT", "PK"))
        .build();
  }

  static List<Facility> facilities() {
    return List.of(
        posyandu("PY-1", "Krajan"),
        posyandu("PY-2", "Lor"),
        facility("PT", FacilityTier.PUSTU, SUKAMAJU)
            .serves(List.of(SUKAMAJU, MEKAR))
            .refersTo(List.of("PK"))
            .build(),
        facility("PK", FacilityTier.PUSKESMAS, MEKAR)
            .serves(List.of(SUKAMAJU, MEKAR))
            .refersTo(List.of("RS"))
            .build(),
        facility("RS", FacilityTier.HOSPITAL, TOWN).build());
  }

  static FacilityNetwork network() {
    return FacilityNetwork.of(VILLAGES, facilities());
  }
}
