package id.ilp.core.facility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.text.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for what keeps villages and facilities from being a network. */
final class NetworkCheck {
  /** A visit at home and an app stand nowhere. */
  private static final ImmutableSet<FacilityTier> NO_PLACE =
      ImmutableSet.of(FacilityTier.HOME_VISIT, FacilityTier.SELF);

  /** Nobody is sent there: these send. */
  private static final ImmutableSet<FacilityTier> TAKES_NOBODY =
      ImmutableSet.of(FacilityTier.POSYANDU, FacilityTier.SCHOOL);

  private final List<Village> villages;
  private final List<Facility> facilities;
  private final Map<String, Village> villageOf = new LinkedHashMap<>();
  private final Map<String, Facility> facilityOf = new LinkedHashMap<>();
  private final List<NetworkProblem> problems = new ArrayList<>();

  NetworkCheck(List<Village> villages, List<Facility> facilities) {
    this.villages = villages;
    this.facilities = facilities;
  }

  ImmutableList<NetworkProblem> problems() {
    for (int i = 0; i < villages.size(); i++) {
      check(i, villages.get(i));
    }
    for (int i = 0; i < facilities.size(); i++) {
      Facility one = facilities.get(i);
      if (facilityOf.putIfAbsent(one.id(), one) != null) {
        facility(i, "id", "'" + one.id() + "' stands twice");
      }
    }
    for (int i = 0; i < facilities.size(); i++) {
      place(i, facilities.get(i));
      referrals(i, facilities.get(i));
      adoption(i, facilities.get(i));
    }
    return ImmutableList.copyOf(problems);
  }

  private void check(int index, Village village) {
    if (!village.code().matches(Village.CODE)) {
      village(index, "code", "'" + village.code() + "' is not a ten-digit Kemendagri code");
    } else if (villageOf.putIfAbsent(village.code(), village) != null) {
      village(index, "code", "'" + village.code() + "' stands twice");
    }
    blank(village.name()).ifPresent(words -> village(index, "name", words));
    for (int i = 0; i < village.dusun().size(); i++) {
      String dusun = village.dusun().get(i);
      boolean isRepeated =
          village.dusun().subList(0, i).stream().anyMatch(one -> Village.isSameDusun(one, dusun));
      if (dusun.isBlank() || isRepeated) {
        village(index, "dusun", "'" + dusun + "' " + (isRepeated ? "stands twice" : "is empty"));
      }
    }
  }

  private static Optional<String> blank(String text) {
    return text.isBlank() ? Optional.of("is empty") : Optional.empty();
  }

  private void place(int index, Facility one) {
    blank(one.id()).ifPresent(words -> facility(index, "id", words));
    blank(one.name()).ifPresent(words -> facility(index, "name", words));
    if (NO_PLACE.contains(one.tier())) {
      facility(index, "tier", one.tier() + " is no facility");
    }
    known(index, "village", one.village());
    once(index, "serves", one.serves());
    one.serves().forEach(code -> known(index, "serves", code));
    if (!one.dusun().isEmpty() && one.catchment().size() > 1) {
      facility(index, "dusun", "of which village? serves names " + one.catchment().size());
    } else {
      one.dusun().forEach(name -> dusun(index, one, name));
    }
  }

  private void dusun(int index, Facility one, String name) {
    Village village = villageOf.get(one.catchment().get(0));
    if (village != null && !village.dusun().isEmpty() && !village.hasDusun(name)) {
      String hint = Suggestion.hint(name, village.dusun().stream());
      facility(index, "dusun", "'" + name + "' is no dusun of village " + village.code() + hint);
    }
  }

  private void known(int index, String field, String code) {
    if (!villageOf.containsKey(code)) {
      String hint = Suggestion.hint(code, villageOf.keySet().stream());
      facility(index, field, "'" + code + "' is none of the villages" + hint);
    }
  }

  private void referrals(int index, Facility one) {
    for (String id : one.refersTo()) {
      Facility to = facilityOf.get(id);
      if (to == null) {
        String hint = Suggestion.hint(id, facilityOf.keySet().stream());
        facility(index, "refersTo", "'" + id + "' is no facility" + hint);
      } else if (TAKES_NOBODY.contains(to.tier())) {
        facility(
            index, "refersTo", "'" + id + "' is a " + to.tier() + ", which takes no referrals");
      } else if (reaches(to, one.id(), new HashSet<>())) {
        facility(index, "refersTo", "'" + id + "' leads back to '" + one.id() + "'");
      }
    }
    once(index, "refersTo", one.refersTo());
  }

  private void once(int index, String field, List<String> values) {
    if (Set.copyOf(values).size() < values.size()) {
      facility(index, field, "names one twice");
    }
  }

  private boolean reaches(Facility from, String id, Set<String> seen) {
    if (from.id().equals(id)) {
      return true;
    }
    return seen.add(from.id())
        && from.refersTo().stream()
            .map(facilityOf::get)
            .anyMatch(next -> next != null && reaches(next, id, seen));
  }

  private void adoption(int index, Facility one) {
    if (one.ilpSince().isPresent() && !one.ilp().orElse(true)) {
      facility(index, "ilpSince", one.ilpSince().get() + " contradicts ilp false");
    }
  }

  private void village(int index, String field, String message) {
    problems.add(new NetworkProblem("villages", index, field, message));
  }

  private void facility(int index, String field, String message) {
    problems.add(new NetworkProblem("facilities", index, field, message));
  }
}
