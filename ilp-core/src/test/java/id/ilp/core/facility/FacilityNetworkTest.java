package id.ilp.core.facility;

import static id.ilp.core.facility.FacilityTier.HOSPITAL;
import static id.ilp.core.facility.FacilityTier.POSYANDU;
import static id.ilp.core.facility.FacilityTier.PUSKESMAS;
import static id.ilp.core.facility.FacilityTier.PUSTU;
import static id.ilp.core.facility.Networks.MEKAR;
import static id.ilp.core.facility.Networks.SUKAMAJU;
import static id.ilp.core.facility.Networks.TOWN;
import static id.ilp.core.facility.Networks.VILLAGES;
import static id.ilp.core.facility.Networks.facilities;
import static id.ilp.core.facility.Networks.facility;
import static id.ilp.core.facility.Networks.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacilityNetworkTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void finds_the_posyandu_of_a_hamlet_and_both_where_the_hamlet_is_not_known() {
    assertThat(ids(network().serving(SUKAMAJU, Optional.of("krajan "), POSYANDU)))
        .containsExactly("PY-1");
    assertThat(ids(network().serving(SUKAMAJU, Optional.empty(), POSYANDU)))
        .containsExactly("PY-1", "PY-2");
    assertThat(network().serving(SUKAMAJU, Optional.of("Kidul"), POSYANDU)).isEmpty();
    assertThat(network().serving(MEKAR, Optional.empty(), POSYANDU)).isEmpty();
  }

  @Test
  void finds_the_unit_that_serves_a_village_it_does_not_stand_in() {
    assertThat(ids(network().serving(MEKAR, Optional.of("Lor"), PUSTU))).containsExactly("PT");
    assertThat(network().serving(TOWN, Optional.empty(), PUSTU)).isEmpty();
  }

  @Test
  void goes_to_the_nearest_facility_of_a_tier() {
    assertThat(ids(network().route("PY-1", PUSTU))).containsExactly("PT");
    assertThat(ids(network().route("PY-1", PUSKESMAS))).containsExactly("PK");
    assertThat(ids(network().route("PY-1", HOSPITAL))).containsExactly("PK", "RS");
    assertThat(ids(network().route("PT", HOSPITAL))).containsExactly("PK", "RS");
    assertThat(network().route("RS", PUSKESMAS)).isEmpty();
  }

  @Test
  void takes_the_usual_of_two_ways_of_one_length() {
    List<Facility> with = new ArrayList<>(facilities());
    with.add(facility("A", HOSPITAL, TOWN).build());
    with.set(3, facility("PK", PUSKESMAS, MEKAR).refersTo(List.of("RS", "A")).build());
    assertThat(ids(FacilityNetwork.of(VILLAGES, with).route("PT", HOSPITAL)))
        .containsExactly("PK", "RS");
    with.set(3, facility("PK", PUSKESMAS, MEKAR).refersTo(List.of("A", "RS")).build());
    assertThat(ids(FacilityNetwork.of(VILLAGES, with).route("PT", HOSPITAL)))
        .containsExactly("PK", "A");
  }

  @Test
  void knows_who_sends_people_to_whom() {
    assertThat(ids(network().senders("PK"))).containsExactly("PT", "PY-1", "PY-2");
    assertThat(network().senders("PY-1")).isEmpty();
    assertThatThrownBy(() -> network().route("XX", HOSPITAL))
        .hasMessage("no facility has the id 'XX'");
  }

  @Test
  void is_the_same_whatever_the_order_it_is_given_in() {
    List<Facility> turned = new ArrayList<>(facilities());
    Collections.reverse(turned);
    var other = FacilityNetwork.of(VILLAGES, turned);
    assertThat(other.facilities()).isEqualTo(network().facilities());
    assertThat(other.route("PY-1", HOSPITAL)).isEqualTo(network().route("PY-1", HOSPITAL));
  }

  @Test
  void counts_who_works_by_ilp_and_keeps_the_unknown_apart() {
    var counted =
        FacilityNetwork.of(
            VILLAGES,
            List.of(
                facility("a", POSYANDU, SUKAMAJU).ilp(true).build(),
                facility("b", POSYANDU, SUKAMAJU).ilp(false).build(),
                facility("c", POSYANDU, SUKAMAJU).build(),
                facility("d", POSYANDU, MEKAR).ilpSince(DAY).build(),
                facility("e", POSYANDU, MEKAR).ilpSince(DAY.plusDays(1)).build(),
                facility("f", HOSPITAL, TOWN).build()));
    assertThat(counted.adoption(AreaLevel.REGENCY, DAY))
        .containsExactly(
            new Adoption("3299", POSYANDU, 2, 2, 1), new Adoption("3299", HOSPITAL, 0, 0, 1));
    assertThat(counted.adoption(AreaLevel.VILLAGE, DAY))
        .containsExactly(
            new Adoption(SUKAMAJU, POSYANDU, 1, 1, 1),
            new Adoption(MEKAR, POSYANDU, 1, 1, 0),
            new Adoption(TOWN, HOSPITAL, 0, 0, 1));
    var posyandu = counted.adoption(AreaLevel.REGENCY, DAY).get(0);
    assertThat(posyandu.all()).isEqualTo(5);
    assertThat(posyandu.share()).hasValue(0.5);
    assertThat(counted.adoption(AreaLevel.DISTRICT, DAY).get(1).share()).isEmpty();
  }

  @Test
  void refuses_a_way_of_referral_that_leads_back() {
    List<Facility> circle = new ArrayList<>(facilities());
    circle.set(4, facility("RS", HOSPITAL, TOWN).refersTo(List.of("PT")).build());
    assertThat(problems(circle))
        .containsExactly(
            "facilities[2].refersTo 'PK' leads back to 'PT'",
            "facilities[3].refersTo 'RS' leads back to 'PK'",
            "facilities[4].refersTo 'PT' leads back to 'RS'");
    circle.set(4, facility("RS", HOSPITAL, TOWN).refersTo(List.of("RS")).build());
    assertThat(problems(circle)).containsExactly("facilities[4].refersTo 'RS' leads back to 'RS'");
  }

  @Test
  void says_everything_that_is_wrong() {
    var wrong =
        List.of(
            facility("a", FacilityTier.SELF, SUKAMAJU).name(" ").refersTo(List.of("PKK")).build(),
            facility("a", PUSTU, "3299010003")
                .serves(List.of(MEKAR, MEKAR))
                .refersTo(List.of("PY"))
                .build(),
            facility("PY", POSYANDU, SUKAMAJU)
                .dusun(List.of("Krajn"))
                .refersTo(List.of("PK", "PK"))
                .build(),
            facility("PK", PUSKESMAS, SUKAMAJU).ilp(false).ilpSince(DAY).build(),
            facility("PT", PUSTU, MEKAR)
                .serves(List.of(MEKAR, TOWN))
                .dusun(List.of("Lor"))
                .build());
    assertThat(problems(wrong))
        .containsExactly(
            "facilities[1].id 'a' stands twice",
            "facilities[0].name is empty",
            "facilities[0].tier SELF is no facility",
            "facilities[0].refersTo 'PKK' is no facility; did you mean 'PK'?",
            "facilities[1].village '3299010003' is none of the villages; did you mean"
                + " '3299010001'?",
            "facilities[1].serves names one twice",
            "facilities[1].refersTo 'PY' is a POSYANDU, which takes no referrals",
            "facilities[2].dusun 'Krajn' is no dusun of village 3299010001; did you mean"
                + " 'Krajan'?",
            "facilities[2].refersTo names one twice",
            "facilities[3].ilpSince 2026-11-21 contradicts ilp false",
            "facilities[4].dusun of which village? serves names 2");
    assertThatThrownBy(() -> FacilityNetwork.of(VILLAGES, wrong))
        .hasMessage("facilities[1].id 'a' stands twice");
    var villages =
        List.of(
            new Village("32", "", ImmutableList.of()),
            new Village(MEKAR, "Mekar", ImmutableList.of("Lor", " lor")),
            new Village(MEKAR, "Mekar", ImmutableList.of(" ")));
    assertThat(FacilityNetwork.problems(villages, List.of()))
        .extracting(NetworkProblem::toString)
        .containsExactly(
            "villages[0].code '32' is not a ten-digit Kemendagri code",
            "villages[0].name is empty",
            "villages[1].dusun ' lor' stands twice",
            "villages[2].code '3299010002' stands twice",
            "villages[2].dusun ' ' is empty");
  }

  private static List<String> problems(List<Facility> facilities) {
    return FacilityNetwork.problems(VILLAGES, facilities).stream()
        .map(NetworkProblem::toString)
        .toList();
  }

  private static List<String> ids(List<Facility> facilities) {
    return facilities.stream().map(Facility::id).toList();
  }
}
