package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.facility.Village;
import java.time.LocalDate;
import java.util.List;

/** A network that knows one of the two villages of the thirty people, and one of nobody's. */
final class SmallArea {
  private static final String SUKAMAJU = "3310042001";
  private static final String MEKAR = "3310042009";

  static final FacilityNetwork NETWORK =
      FacilityNetwork.of(
          List.of(
              new Village(SUKAMAJU, "Sukamaju", ImmutableList.of()),
              new Village(MEKAR, "Mekar", ImmutableList.of())),
          List.of(
              facility("PY-1", FacilityTier.POSYANDU, SUKAMAJU)
                  .ilpSince(LocalDate.of(2026, 6, 1))
                  .build(),
              facility("PY-2", FacilityTier.POSYANDU, SUKAMAJU).ilp(false).build(),
              facility("PY-3", FacilityTier.POSYANDU, MEKAR).build(),
              facility("PT", FacilityTier.PUSTU, SUKAMAJU).build(),
              facility("PK", FacilityTier.PUSKESMAS, MEKAR)
                  .serves(List.of(SUKAMAJU, MEKAR))
                  .ilp(true)
                  .build()));

  private SmallArea() {}

  private static Facility.Builder facility(String id, FacilityTier tier, String village) {
    return Facility.builder().id(id).tier(tier).name("Name of " + id).village(village);
  }
}
