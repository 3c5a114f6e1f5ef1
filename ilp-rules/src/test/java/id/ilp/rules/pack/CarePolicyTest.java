package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.pack.CarePolicy.Extent;
import id.ilp.rules.pack.CarePolicy.FlowStep;
import id.ilp.rules.pack.CarePolicy.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarePolicyTest {
  private static final CarePolicy CARE = IlpEngine.national().pack().care();

  @Test
  void every_visit_has_each_step_once() {
    int tiers = 0;
    for (FacilityTier tier : FacilityTier.values()) {
      List<Step> steps = CARE.flowAt(tier).stream().map(FlowStep::step).toList();
      if (!steps.isEmpty()) {
        assertThat(steps).as(tier.name()).containsExactlyInAnyOrder(Step.values());
        tiers++;
      }
    }
    assertThat(tiers).isEqualTo(7);
  }

  @Test
  void every_home_visit_a_rule_asks_for_has_its_place_in_the_list() {
    Set<String> asked = new TreeSet<>(Set.of("*", "no-referral-outcome"));
    for (String text : IlpEngine.national().pack().ruleTexts().values()) {
      Matcher visit = Pattern.compile("visitHome(?:For)?\\(\\s*\"([a-z-]+)\"").matcher(text);
      while (visit.find()) {
        asked.add(visit.group(1));
      }
    }
    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(new TreeSet<>(CARE.homeVisits().keySet())).isEqualTo(asked);
  }

  @Test
  void no_name_in_a_list_of_home_visits_tells_a_diagnosis() {
    for (CarePolicy.HomeVisitRow row : CARE.homeVisits().values()) {
      String words = row.name().in(Language.ID) + " " + row.name().in(Language.EN);
      assertThat(words.toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("tb", "tuberk", "hiper", "hyper", "diab", "jiwa", "mental", "hiv");
    }
  }

  @Test
  void every_service_says_what_each_tier_of_the_guide_can_do() {
    assertThat(CARE.services()).hasSizeGreaterThan(35);
    for (String service : CARE.services().keySet()) {
      assertThat(CARE.abilities())
          .as(service)
          .anyMatch(one -> one.service().equals(service) && one.tier() == FacilityTier.PUSKESMAS);
    }
    assertThat(extent("k1", NeedKind.VISIT, FacilityTier.PUSTU)).contains(Extent.LIMITED);
    assertThat(extent("opv", NeedKind.IMMUNIZATION, FacilityTier.POSYANDU)).contains(Extent.FULL);
    assertThat(extent("opv", NeedKind.IMMUNIZATION, FacilityTier.HOME_VISIT))
        .contains(Extent.SUPPORT);
    assertThat(extent("td", NeedKind.IMMUNIZATION, FacilityTier.HOME_VISIT)).contains(Extent.FULL);
    assertThat(extent("hiv", NeedKind.SCREENING, FacilityTier.POSYANDU)).isEmpty();
  }

  /** Where this fails, a rule sends people to a place that cannot help them, or a row is wrong. */
  @Test
  void nothing_is_offered_where_the_guide_says_it_cannot_be_done() {
    Set<String> offered = new TreeSet<>();
    for (long seed = 0; seed < 400; seed++) {
      var seen = RandomPeople.of(seed);
      Plans.plan(seen.record(), seen.asOf()).needs().forEach(need -> offered.addAll(places(need)));
    }
    assertThat(offered).hasSizeGreaterThan(50);
    Set<String> refused =
        offered.stream()
            .filter(
                word -> {
                  String[] parts = word.split(" ");
                  NeedKind kind = NeedKind.valueOf(parts[0]);
                  FacilityTier tier = FacilityTier.valueOf(parts[2]);
                  return extent(parts[1], kind, tier).equals(Optional.of(Extent.NO));
                })
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(refused).isEmpty();
  }

  private static List<String> places(Need need) {
    return need.where().stream().map(tier -> need.kind() + " " + need.code() + " " + tier).toList();
  }

  private static Optional<Extent> extent(String need, NeedKind kind, FacilityTier tier) {
    return CARE.ability(need, kind, tier).map(CarePolicy.Ability::extent);
  }

  @Test
  void a_pack_states_a_row_anew_and_leaves_the_others() {
    CarePolicy own =
        read("home-visits.csv", "missed-deworming,NOT_SERVED,SOON,worms,cacing,UNCONFIRMED");
    assertThat(own.homeVisit("missed-deworming").urgency()).isEqualTo(Urgency.SOON);
    assertThat(CARE.homeVisit("missed-deworming").urgency()).isEqualTo(Urgency.ROUTINE);
    assertThat(own.homeVisits()).hasSameSizeAs(CARE.homeVisits());
    assertThat(own.homeVisit("of-a-pack").visit()).isEqualTo("*");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "services.csv|new,new,baru,bloodpressure,UNCONFIRMED|3:14: needs 'bloodpressure' is no need;"
            + " did you mean 'blood-pressure'?",
        "abilities.csv|antenatl,PUSTU,FULL,,,UNCONFIRMED|3:1: service 'antenatl' is no service of"
            + " services.csv; did you mean 'antenatal'?",
        "abilities.csv|antenatal,PUSTU,LIMITED,,,UNCONFIRMED|3:25: note_en is empty; say how far"
            + " LIMITED goes",
        "forms.csv|vision,PUSTU,,finger-cout,UNCONFIRMED|3:15: forms 'finger-cout' is no screening"
            + " type; did you mean 'finger-count'?",
        "measures.csv|PUSTU,ADULT,anthropometry:wieght,UNCONFIRMED|3:13: measures 'wieght' is no"
            + " part of anthropometry; did you mean 'weight'?",
        "tasks.csv|anthropometri,MEASURE,UNCONFIRMED|3:1: what 'anthropometri' is no screening type"
            + " or kind of need; did you mean 'anthropometry'?",
        "back-referrals.csv|hypertension-control,PUSKESMAS,PUSTU,blood-pressure-class,normall,P1M,UNCONFIRMED|3:59:"
            + " bands 'normall' is no class of blood-pressure-class; did you mean 'normal'?",
        "home-visits.csv|x,NOT_SERVED,SOON,x,x,NOWHERE|3:23: source 'NOWHERE' is not in"
            + " sources.csv",
      })
  void a_slip_of_the_pen_is_named_with_its_place(String file, String row, String problem) {
    PackException refused = catchThrowableOfType(PackException.class, () -> read(file, row));
    assertThat(refused.problems()).containsExactly("own/facility/" + file + ":" + problem);
  }

  @Test
  void a_row_stands_once_in_a_pack() {
    String row = "missed-deworming,NOT_SERVED,SOON,worms,cacing,UNCONFIRMED";
    PackException refused =
        catchThrowableOfType(PackException.class, () -> read("home-visits.csv", row + "\n" + row));
    assertThat(refused.problems())
        .containsExactly("own/facility/home-visits.csv:4:1: visit 'missed-deworming' stands twice");
  }

  private static CarePolicy read(String file, String rows) {
    String header =
        String.join(
            ",",
            Arrays.asList(
                CarePolicyReader.FILES
                    .getOrDefault(file, com.google.common.collect.ImmutableList.of())
                    .toArray(String[]::new)));
    var pack =
        new PackFiles(
            "own",
            ImmutableSortedMap.copyOf(
                Map.of("facility/" + file, "# own\n" + header + "\n" + rows + "\n")));
    return IlpEngine.builder().overlay(pack).build().pack().care();
  }
}
