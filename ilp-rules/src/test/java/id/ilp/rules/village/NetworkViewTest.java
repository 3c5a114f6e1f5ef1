package id.ilp.rules.village;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.facility.AreaLevel;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.facility.Village;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkViewTest {
  private static final RulePack PACK = IlpEngine.national().pack();
  private static final String KNOWN = "3310042001";
  private static final String NOT_IN_NETWORK = "3310042002";

  private static VillageView view(List<HealthRecord> people, Audience audience) {
    return ViewMaker.of(PACK, ThirtyPeople.report(people))
        .network(SmallArea.NETWORK)
        .audience(audience)
        .make();
  }

  private static NetworkView network(List<HealthRecord> people, Audience audience) {
    return view(people, audience).network().orElseThrow();
  }

  private static NetworkView.AreaAdoption adoption(
      NetworkView view, AreaLevel level, FacilityTier tier) {
    return view.adoption().stream()
        .filter(one -> one.level() == level && one.now().tier() == tier)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_village_has_its_name_and_the_places_its_people_go_to() {
    VillageView view = view(ThirtyPeople.all(), Audience.STAFF);
    NetworkView network = view.network().orElseThrow();
    VillageSheet known = view.villages().get(0);
    assertThat(network.name(known)).contains("Sukamaju");
    assertThat(network.facilities(known))
        .extracting(Facility::id)
        .as("the puskesmas stands in another village, the posyandu of which is not theirs")
        .containsExactly("PY-1", "PY-2", "PT", "PK");
    assertThat(network.name(view.villages().get(1))).isEmpty();
    assertThat(network.facilities(view.villages().get(1))).isEmpty();
    assertThat(network.facilities(view.total())).isEmpty();
  }

  @Test
  void who_works_by_ilp_is_counted_by_tier_and_area() {
    NetworkView network = network(ThirtyPeople.all(), Audience.STAFF);
    assertThat(adoption(network, AreaLevel.DISTRICT, FacilityTier.POSYANDU).now().adopted())
        .isEqualTo(1);
    assertThat(adoption(network, AreaLevel.DISTRICT, FacilityTier.POSYANDU).now().share())
        .as("PY-1 does, PY-2 not yet, PY-3 nobody knows")
        .hasValue(0.5);
    assertThat(adoption(network, AreaLevel.DISTRICT, FacilityTier.POSYANDU).now().unknown())
        .isEqualTo(1);
    assertThat(adoption(network, AreaLevel.VILLAGE, FacilityTier.PUSTU).now().share())
        .as("nothing known is no share")
        .isEmpty();
    assertThat(network.adoption())
        .extracting(NetworkView.AreaAdoption::level)
        .as("from the largest area to the smallest")
        .isSorted()
        .contains(AreaLevel.values());
  }

  @Test
  void the_share_of_an_earlier_day_stands_beside_todays() {
    var before = ThirtyPeople.report(List.of(), LocalDate.of(2026, 5, 31), 0);
    NetworkView network =
        ViewMaker.of(PACK, ThirtyPeople.report(List.of()))
            .network(SmallArea.NETWORK)
            .comparedTo(before)
            .make()
            .network()
            .orElseThrow();
    var posyandu = adoption(network, AreaLevel.PROVINCE, FacilityTier.POSYANDU);
    assertThat(posyandu.now().share()).hasValue(0.5);
    assertThat(posyandu.earlier()).as("PY-1 began on 1 June").hasValue(0);
    assertThat(adoption(network, AreaLevel.PROVINCE, FacilityTier.PUSTU).earlier()).isEmpty();
  }

  @Test
  void villages_of_the_records_that_are_not_in_the_network_are_named() {
    NetworkView network = network(ThirtyPeople.all(), Audience.STAFF);
    assertThat(network.strangers())
        .containsExactly(new NetworkView.Stranger(NOT_IN_NETWORK, Cell.of(9)));
    assertThat(network.withoutPeople()).extracting(Village::name).containsExactly("Mekar");
  }

  @Test
  void where_a_visitor_lives_need_not_be_in_the_network() {
    var visitor =
        People.man().named("V").inVillage("9999999999").knownWith("not-resident").record();
    var nowhere = People.man().named("N").record();
    NetworkView network = network(List.of(visitor, nowhere), Audience.STAFF);
    assertThat(network.strangers()).isEmpty();
    assertThat(network.withoutPeople()).hasSize(2);
  }

  @Test
  void a_village_not_in_the_network_tells_no_small_number_to_readers_outside() {
    List<HealthRecord> four =
        ThirtyPeople.all().stream()
            .filter(one -> List.of("A01", "B01", "B02", "B03").contains(one.person().id()))
            .toList();
    assertThat(network(four, Audience.OUTSIDE).strangers())
        .containsExactly(new NetworkView.Stranger(NOT_IN_NETWORK, Cell.MASKED));
    assertThat(network(four, Audience.OUTSIDE).withoutPeople())
        .as("one person of a village is somebody, masked or not")
        .extracting(Village::code)
        .doesNotContain(KNOWN);
  }

  @Test
  void without_a_network_nothing_is_said_of_one() {
    assertThat(ViewMaker.of(PACK, ThirtyPeople.report(ThirtyPeople.all())).make().network())
        .isEmpty();
  }
}
