package id.ilp.rules.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.json.IlpJson;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.VillageRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewMakerTest {
  private static final String A = "3310042001";
  private static final String B = "3310042002";
  private static final Pattern SECRET = Pattern.compile("(?i)hiv|sifilis|syphilis|hepatitis");
  private static final RulePack PACK = IlpEngine.national().pack();
  private static final VillageReport THIRTY = ThirtyPeople.report(ThirtyPeople.all());

  private static Line line(List<Line> lines, String code) {
    return lines.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  private static Stream<Line> lines(VillageView view) {
    return Stream.concat(Stream.of(view.total()), view.villages().stream())
        .flatMap(
            sheet ->
                Stream.of(sheet.coverage(), sheet.burdens(), sheet.gaps(), sheet.followUp())
                    .flatMap(List::stream));
  }

  /** {@code several} men of a village, of whom {@code smokers} smoke. */
  private static List<HealthRecord> men(String village, int several, int smokers) {
    List<HealthRecord> men = new ArrayList<>();
    for (int i = 0; i < several; i++) {
      var man = People.man().named(village + "-" + i).born("1986-01-01").inVillage(village);
      men.add((i < smokers ? man.knownWith("copd") : man).record());
    }
    return men;
  }

  private static VillageView outside(List<HealthRecord> people) {
    return ViewMaker.of(PACK, ThirtyPeople.report(people))
        .audience(Audience.OUTSIDE)
        .maskBelow(5)
        .make();
  }

  private static Line copd(VillageSheet sheet) {
    return line(sheet.burdens(), "copd");
  }

  @Test
  void staff_see_everything() {
    VillageView view = ViewMaker.of(PACK, THIRTY).make();
    assertThat(view.villages())
        .extracting(sheet -> sheet.village().orElseThrow())
        .containsExactly(A, B);
    assertThat(view.total().people()).isEqualTo(Cell.of(29));
    Line kf1 = line(view.villages().get(0).coverage(), "kf1");
    assertThat(kf1.counted()).isEqualTo(Cell.of(2));
    assertThat(kf1.rate()).hasValue(100.0);
    assertThat(kf1.isSmall()).isTrue();
    assertThat(kf1.sources()).isNotEmpty();
    assertThat(line(view.total().coverage(), "spm-12").counted()).isEqualTo(Cell.of(1));
    assertThat(line(view.villages().get(1).burdens(), "hypertension").rate().orElseThrow())
        .isCloseTo(3000.0 / 9, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void more_than_expected_from_outside_is_shown_and_not_cut() {
    String rows = "village,indicator,target,source\n" + A + ",kf1,1,register\n";
    var targets = Targets.parse("t.csv", rows, PACK.village().indicators().keySet());
    VillageView view = ViewMaker.of(PACK, THIRTY).targets(targets).make();
    Line kf1 = line(view.villages().get(0).coverage(), "kf1");
    assertThat(kf1.target()).hasValue(1);
    assertThat(kf1.rate()).hasValue(200.0);
    assertThat(line(view.total().coverage(), "kf1").target())
        .as("not every village has a target")
        .isEmpty();
  }

  @Test
  void more_who_went_on_than_began_is_below_zero() {
    VillageView view = ViewMaker.of(PACK, THIRTY).make();
    Line leftOut = line(view.villages().get(0).gaps(), "left-out-bcg");
    assertThat(leftOut.counted()).isEqualTo(Cell.of(-1));
    assertThat(leftOut.rate()).hasValue(-50.0);
  }

  @Test
  void kader_read_nothing_of_hiv_syphilis_and_hepatitis() throws Exception {
    List<HealthRecord> people =
        List.of(
            People.man().named("H").knownWith("hiv").knownWith("syphilis").record(),
            People.woman().named("B").knownWith("hepatitis-b").record(),
            reactive("R1", "hiv-test"),
            reactive("R2", "syphilis-test"),
            reactive("R3", "hepatitis-b-test"));
    VillageReport report = ThirtyPeople.report(people);
    VillageView staff = ViewMaker.of(PACK, report).make();
    assertThat(staff.total().burdens())
        .extracting(Line::code)
        .contains("hiv", "syphilis", "hepatitis-b", "hiv-reactive", "syphilis-reactive");
    VillageView kader = ViewMaker.of(PACK, report).audience(Audience.KADER).make();
    assertThat(lines(kader).filter(one -> !one.code().equals("hb0")))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.code()).doesNotContainPattern(SECRET);
              for (Language language : Language.values()) {
                assertThat(one.name().in(language)).doesNotContainPattern(SECRET);
              }
            });
  }

  private static HealthRecord reactive(String id, String test) throws Exception {
    return IlpJson.readRecord(
        """
        {"person": {"id": "%s", "sex": "FEMALE", "birthDate": "1990-01-01"},
         "screenings": [{"id": "s1", "type": "%s", "date": "2026-11-01", "place": "PUSKESMAS",
                         "answers": {"result": "reactive"}}]}"""
            .formatted(id, test));
  }

  @Test
  void kader_read_no_illness_of_the_record_and_only_of_whom_a_kader_visits() {
    VillageView kader = ViewMaker.of(PACK, THIRTY).audience(Audience.KADER).make();
    VillageSheet b = kader.villages().get(1);
    assertThat(b.burdens()).extracting(Line::code).doesNotContain("hypertension", "diabetes");
    assertThat(b.followUp())
        .extracting(Line::code)
        .contains("missed-screening")
        .doesNotContain("severe-mental-missed");
  }

  @Test
  void a_kader_can_tell_two_lines_apart() {
    Set<String> names = new HashSet<>();
    PACK.textsOf(VillageRows.FOLDER)
        .byKey()
        .forEach(
            (key, text) -> {
              if (key.startsWith("finding:") || key.startsWith("follow-up:")) {
                assertThat(names.add(text.kaderId())).as(key).isTrue();
                assertThat(names.add(text.kaderEn())).as(key).isTrue();
              }
            });
    assertThat(names).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @CsvSource({"1,true", "4,true", "5,false", "0,false", "46,true", "45,false", "50,false"})
  void what_leaves_the_village_masks_few_and_all_but_few(int smokers, boolean isMasked) {
    List<HealthRecord> people = men(A, 50, smokers);
    people.addAll(men(B, 50, 25));
    people.addAll(men("3310042003", 50, 3));
    people.addAll(men("3310042004", 50, 4));
    VillageSheet a = outside(people).villages().get(0);
    assertThat(a.people()).isEqualTo(Cell.of(50));
    if (smokers == 0) {
      assertThat(a.burdens()).extracting(Line::code).doesNotContain("copd");
      return;
    }
    assertThat(copd(a).counted()).isEqualTo(isMasked ? Cell.MASKED : Cell.of(smokers));
    assertThat(copd(a).rate().isPresent()).isNotEqualTo(isMasked);
  }

  @Test
  void the_sum_is_hidden_where_it_would_tell_the_one_village_that_is_masked() {
    List<HealthRecord> people = men(A, 50, 3);
    people.addAll(men(B, 50, 25));
    assertThat(copd(outside(people).total()).counted().isMasked()).isTrue();
    people.addAll(men("3310042003", 50, 4));
    assertThat(copd(outside(people).total()).counted())
        .as("3 and 4 are hidden: 7 together")
        .isEqualTo(Cell.of(32));
  }

  @Test
  void the_sum_is_hidden_where_those_masked_are_few_together() {
    List<HealthRecord> people = men(A, 50, 1);
    people.addAll(men(B, 50, 25));
    people.addAll(men("3310042003", 50, 3));
    assertThat(copd(outside(people).total()).counted().isMasked()).isTrue();
  }

  @Test
  void what_leaves_the_village_names_nobody() {
    VillageView view = ViewMaker.of(PACK, THIRTY).audience(Audience.OUTSIDE).make();
    assertThat(lines(view)).isNotEmpty().allMatch(one -> one.ids().isEmpty());
  }

  @Test
  void a_masked_number_says_nothing_by_its_place_or_its_past() {
    List<HealthRecord> people = men(A, 60, 4);
    VillageReport before = ThirtyPeople.report(people, LocalDate.of(2026, 6, 1), 0);
    VillageView view =
        ViewMaker.of(PACK, ThirtyPeople.report(people, ThirtyPeople.DAY, 0))
            .comparedTo(before)
            .audience(Audience.OUTSIDE)
            .make();
    assertThat(copd(view.total()).earlier()).isEmpty();
    assertThat(copd(view.total()).rate()).isEmpty();
  }

  @Test
  void an_earlier_day_stands_beside_today() {
    VillageReport before =
        ThirtyPeople.report(
            ThirtyPeople.all().stream()
                .filter(one -> one.person().birthDate().isBefore(LocalDate.of(2026, 6, 1)))
                .toList(),
            LocalDate.of(2026, 6, 1),
            0);
    VillageView view = ViewMaker.of(PACK, THIRTY).comparedTo(before).make();
    assertThat(view.comparedTo()).contains(LocalDate.of(2026, 6, 1));
    // On 1 June A10 had K1 to K5, A09 K1, A13 K1; K6 came on 20 June.
    assertThat(line(view.total().coverage(), "k6").earlier()).hasValue(0.0);
    assertThat(line(view.total().coverage(), "k1").earlier()).hasValue(100.0);
    assertThat(line(view.total().stages(), "PREGNANT")).isNotNull();
  }

  @Test
  void a_later_day_is_no_past() {
    ViewMaker maker = ViewMaker.of(PACK, THIRTY);
    assertThatThrownBy(() -> maker.comparedTo(THIRTY))
        .hasMessage("2026-11-21 is not before 2026-11-21");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          33100420,kf1,5,x|t.csv:2:1: village '33100420' is not ten digits
          3310042001,kf5,5,x|t.csv:2:12: indicator 'kf5' is no indicator; did you mean 'k
          3310042001,kf1,0,x|t.csv:2:16: target '0' is not above 0
          3310042001,kf1,5,|t.csv:2:18: source is empty
          """)
  void targets_are_read_strictly(String row, String message) {
    String rows = "village,indicator,target,source\n" + row + "\n";
    Set<String> indicators = PACK.village().indicators().keySet();
    assertThatThrownBy(() -> Targets.parse("t.csv", rows, indicators))
        .hasMessageContaining(message);
  }
}
