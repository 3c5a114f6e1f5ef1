package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.IlpEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of a pack change in the book: settings, schemes, places; and what is refused. */
class OverlayRowsTest {
  private static final String SETTINGS = "settings.csv";
  private static final String REGIONS = "immunization/regions.csv";
  private static final String FOLDER = "screening/sugar/";
  private static final String SCHEMES =
      """
      code,scheme,is_default,type,instrument,inputs,unit,from_age,before_age,stages,source
      sugar,usual,yes,haemoglobin,WORST_OF,haemoglobin,g/dL,P1Y,,,UNCONFIRMED
      sugar,child,no,haemoglobin,WORST_OF,haemoglobin,g/dL,P1Y,P18Y,,UNCONFIRMED
      sugar,adult,no,haemoglobin,WORST_OF,haemoglobin,g/dL,P18Y,,,UNCONFIRMED
      other,apart,yes,haemoglobin,WORST_OF,haemoglobin,g/dL,P1Y,,,UNCONFIRMED
      """;

  private static PackFiles pack(String name, Map<String, String> texts) {
    return new PackFiles(name, ImmutableSortedMap.copyOf(texts));
  }

  private static PackFiles settings(String name, String rows) {
    return pack(name, Map.of(SETTINGS, "key,value,source\n" + rows));
  }

  private static PackFiles schemes() {
    var bands =
        new StringBuilder(
            "scheme,band,value,severity,is_decisive,label_en,label_id,kader_en,kader_id\n");
    var limits =
        new StringBuilder("scheme,input,sex,from_age,before_age,band,from,before,source\n");
    for (String scheme : List.of("usual", "child", "adult", "apart")) {
      bands.append(scheme).append(",low,1,1,no,low,rendah,,\n");
      limits.append(scheme).append(",haemoglobin,,,,low,,,UNCONFIRMED\n");
    }
    return pack(
        "base",
        Map.of(
            FOLDER + "assessments.csv", SCHEMES,
            FOLDER + "bands.csv", bands.toString(),
            FOLDER + "limits.csv", limits.toString()));
  }

  private static RulePack read(PackFiles... packs) {
    var engine = IlpEngine.builder();
    for (PackFiles pack : packs) {
      engine.overlay(pack);
    }
    return engine.build().pack();
  }

  private static List<String> problems(PackFiles... packs) {
    return catchThrowableOfType(PackException.class, () -> read(packs)).problems();
  }

  private static List<String> inForce(PackFiles... packs) {
    return read(packs).schemes().stream()
        .filter(scheme -> scheme.code().equals("sugar"))
        .map(AssessmentScheme::scheme)
        .toList();
  }

  @Test
  void a_pack_states_a_figure_anew() {
    Settings settings =
        read(settings("pack", "urgency_soon,P3D,UNCONFIRMED of the office\n")).settings();
    assertThat(settings.period("urgency_soon")).isEqualTo(Period.ofDays(3));
    assertThat(settings.origin("urgency_soon").row()).isEqualTo("pack/settings.csv:2");
    assertThat(settings.period("urgency_urgent")).isEqualTo(Period.ofDays(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "urgency_son,P3D,UNCONFIRMED|2:1: key 'urgency_son' is no setting; did you mean 'urgency_soon'?",
        "urgency_soon,2026-01-01,UNCONFIRMED|2:14: value '2026-01-01' is not a period such as P7D",
        "first_day,P3D,UNCONFIRMED|2:11: value 'P3D' is not a day such as 2023-08-29",
        "weight_least_percent,half,UNCONFIRMED|2:22: value 'half' is not a number such as 50",
        "urgency_soon,P3D,|2:18: source is empty",
        "urgency_soon,P3X,UNCONFIRMED|2:14: value 'P3X' is not a period such as P28D",
        "scheme.suger,child,UNCONFIRMED|2:1: key 'suger' is no assessment; did you mean 'sugar'?",
        "scheme.sugar,chld,UNCONFIRMED|2:14: value 'chld' is no scheme of sugar; did you mean 'child'?",
        "scheme.sugar,apart,UNCONFIRMED|2:14: value 'apart' is no scheme of sugar",
        "scheme.sugar,child,UNCONFIRMED|2:14: value leaves nobody to read what 'usual' reads at the age of P18Y",
        "scheme.sugar,usual adult,UNCONFIRMED|2:14: value 'usual' and 'adult' both read somebody aged P18Y",
        "scheme.sugar,usual usual,UNCONFIRMED|2:14: value 'usual' and 'usual' both read somebody aged P1Y",
      })
  void a_setting_that_cannot_be_is_refused(String row, String problem) {
    assertThat(problems(schemes(), settings("pack", row + "\n")))
        .containsExactly("pack/settings.csv:" + problem);
  }

  @Test
  void two_packs_may_not_state_the_same_figure() {
    assertThat(
            problems(
                settings("first", "urgency_soon,P3D,UNCONFIRMED\n"),
                settings("second", "urgency_soon,P4D,UNCONFIRMED\n")))
        .containsExactly(
            "second/settings.csv:2:1: key 'urgency_soon' is stated already at first/settings.csv:2");
    assertThat(
            problems(
                schemes(),
                settings("first", "scheme.sugar,usual,UNCONFIRMED\n"),
                settings("second", "scheme.sugar,child adult,UNCONFIRMED\n")))
        .containsExactly(
            "second/settings.csv:2:1: key 'scheme.sugar' is stated already at first/settings.csv:2");
  }

  @Test
  void one_pack_may_not_state_a_figure_twice() {
    assertThat(
            problems(
                settings("pack", "urgency_soon,P3D,UNCONFIRMED\nurgency_soon,P4D,UNCONFIRMED\n")))
        .containsExactly("pack/settings.csv:3:1: key 'urgency_soon' stands twice");
  }

  @Test
  void schemes_are_those_switched_on_unless_a_pack_chooses() {
    assertThat(inForce(schemes())).containsExactly("usual");
    assertThat(inForce(schemes(), settings("pack", "scheme.sugar,adult child,UNCONFIRMED\n")))
        .containsExactly("child", "adult");
  }

  @Test
  void a_scheme_switched_off_is_checked_all_the_same() {
    var texts = new java.util.TreeMap<>(schemes().texts());
    texts.computeIfPresent(
        FOLDER + "limits.csv",
        (path, text) ->
            text.replace("child,haemoglobin,,,,low,,,", "child,haemoglobin,,,,low,5,,"));
    assertThat(problems(pack("base", texts)))
        .isNotEmpty()
        .allMatch(one -> one.startsWith("base/screening/sugar/limits.csv:3:1: no band from "));
  }

  @Test
  void bands_of_a_scheme_that_nobody_names_are_refused() {
    var texts = new java.util.TreeMap<>(schemes().texts());
    texts.computeIfPresent(
        FOLDER + "bands.csv", (path, text) -> text + "chid,low,1,1,no,low,rendah,,\n");
    assertThat(problems(pack("base", texts)))
        .containsExactly(
            "base/screening/sugar/bands.csv:6:1: scheme 'chid' is not in assessments.csv; did you"
                + " mean 'child'?");
  }

  @ParameterizedTest
  @CsvSource({
    "32, true",
    "3299, true",
    "329901, true",
    "3299010001, true",
    "33, false",
    "3298, false",
    "329902, false",
    "3299010002, false"
  })
  void a_place_is_any_beginning_of_a_village_code(String place, boolean isOffered) {
    PackFiles pack =
        pack(
            "pack",
            Map.of(
                REGIONS,
                "what,places,from,before,source\nx," + place + ",2026-01-01,,UNCONFIRMED\n"));
    assertThat(read(pack).regions())
        .filteredOn(row -> row.what().equals("x"))
        .first()
        .satisfies(
            row ->
                assertThat(row.offers("x", "3299010001", LocalDate.of(2026, 1, 1)))
                    .isEqualTo(isOffered));
  }

  @ParameterizedTest
  @CsvSource({"3", "329", "32990", "3299010", "32x", "32990100011"})
  void what_no_village_code_begins_with_is_no_place(String place) {
    PackFiles pack =
        pack(
            "pack",
            Map.of(
                REGIONS,
                "what,places,from,before,source\nx," + place + ",2026-01-01,,UNCONFIRMED\n"));
    assertThat(problems(pack))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(
            "pack/immunization/regions.csv:2:3: places '"
                + place
                + "' is not the beginning of a village code");
  }

  @Test
  void a_later_pack_closes_a_row_of_places() {
    LocalDate day = LocalDate.of(2027, 1, 1);
    PackFiles pack =
        pack(
            "pack",
            Map.of(
                REGIONS,
                "what,places,from,before,source\nje,61,2023-09-12,2027-01-01,UNCONFIRMED\n"));
    List<RegionRow> rows = read(pack).regions();
    assertThat(rows).noneMatch(row -> row.offers("je", "6101010001", day));
    assertThat(rows).anyMatch(row -> row.offers("je", "6101010001", day.minusDays(1)));
    assertThat(rows).anyMatch(row -> row.offers("je", "5101010001", day));
  }

  @Test
  void texts_of_a_pack_are_added_to_those_of_the_folder() {
    PackFiles pack =
        pack(
            "pack",
            Map.of(
                "immunization/school/texts.csv", "key,id,en,kader_id,kader_en\nmine,satu,one,,\n"));
    assertThat(read(pack).textsOf("immunization/school").byKey()).containsKeys("mine", "sex");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "setings.csv|'setings.csv' is not read here; did you mean 'settings.csv'?",
        "cases.csv|'cases.csv' is not read here; known: ",
        "screening/sugar/topics.csv|'topics.csv' is not read here; did you mean 'topic.csv'?",
        "screening/sugar/topic.cvs|'topic.cvs' is not read here; did you mean 'topic.csv'?",
        "screening/sugar/Texts.csv|'Texts.csv' is not read here; did you mean 'texts.csv'?",
        "screening/sugar/sugar.drl.txt|'sugar.drl.txt' is not read here; known: ",
        "screening/sugar/more/texts.csv|'texts.csv' is not read here",
        "screening/sugar/bands.csv|'bands.csv' is read only beside assessments.csv",
        "screening/sugar/answers.csv|'answers.csv' is read only beside types.csv",
        "screning/sugar/sugar.drl|the folder 'screning' is not read here; did you mean 'screening'?",
        "sugar.drl|'sugar.drl' is not read here; known: ",
        "immunization/shool/doses.csv|'shool' is a folder of no edition and is not read here; did you mean 'school'?",
        "immunization/school/dose.csv|'dose.csv' is not read here; did you mean 'doses.csv'?",
        "immunization/region.csv|'region.csv' is not read here; did you mean 'regions.csv'?",
        "immunization/school/campaigns.csv|'campaigns.csv' is not read here; known: ",
        "facility/service.csv|'service.csv' is not read here; did you mean 'services.csv'?",
        "lifecycle/stage.csv|'stage.csv' is not read here; did you mean 'stages.csv'?",
      })
  void a_file_nobody_reads_is_refused(String path, String problem, @TempDir Path directory)
      throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    List<String> problems =
        UnreadFiles.problems(
            PackFiles.directory(directory), Editions.of(List.of(PackFiles.shipped())));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith(directory + "/" + path + ":1:1: " + problem);
  }

  @ParameterizedTest
  @CsvSource({"README.md", "decree.pdf", "people.ndjson", ".hidden.csv", "sources.csv~", "a.bak"})
  void what_is_no_part_of_a_pack_is_left_alone(String name, @TempDir Path directory)
      throws IOException {
    Files.write(directory.resolve(name), new byte[] {-1});
    assertThat(PackFiles.directory(directory).texts()).isEmpty();
  }

  @Test
  void a_pack_extends_an_edition_there_is() {
    assertThat(problems(pack("pack", Map.of(Manifest.FILE, "id = x\nextends = id-natonal\n"))))
        .containsExactly(
            "pack/pack.properties:2:1: extends 'id-natonal' is no edition; did you mean"
                + " 'id-national'?");
  }

  @Test
  void every_file_of_the_shipped_pack_is_read() {
    PackFiles shipped = PackFiles.shipped();
    assertThat(UnreadFiles.problems(shipped, Editions.of(List.of(shipped))))
        .allMatch(problem -> problem.startsWith("explain/explanations.csv"));
  }
}
