package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.Sets;
import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.fixture.Cases;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.trace.RuleName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules of the rule book. Each first proves that it looked at something. */
class RuleBookTest {
  private static final Path ROOT = Path.of("src/main/resources/id/ilp/rules");
  private static final Pattern HEADING = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]+)\"");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");
  private static final Pattern CODE = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(salience|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active"
              + "|update|modify|eval|now|clock|currentTimeMillis|timer|date-effective"
              + "|date-expires|global)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Diseases a kader's text must not name; a vaccine may be called after one. */
  private static final Pattern DIAGNOSIS =
      Pattern.compile(
          "hipertensi|hypertension|\\bHIV\\b|tuberk|tubercul|\\bTBC?\\b|HBsAg|sifilis|syphilis"
              + "|diabetes|anafilaksis|anaphylaxis|kekebalan|immune",
          Pattern.CASE_INSENSITIVE);

  private static final RulePack PACK = IlpEngine.national().pack();

  /** The rules of all editions. */
  private static final List<RuleName> RULES =
      Plans.engines().stream().flatMap(engine -> engine.rules().stream()).distinct().toList();

  private static Map<String, String> files(String ending) {
    try (Stream<Path> all = Files.walk(ROOT)) {
      var texts = new LinkedHashMap<String, String>();
      for (Path file : all.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        texts.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      assertThat(texts).as(ending + " files under " + ROOT).isNotEmpty();
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Folder and name of every heading in the files. */
  private static Set<String> headings() {
    Set<String> headings = new TreeSet<>();
    files(".drl")
        .forEach(
            (path, text) -> {
              Matcher heading = HEADING.matcher(text);
              while (heading.find()) {
                assertThat(headings.add(folder(path) + " | " + heading.group(1)))
                    .as("twice: " + heading.group(1))
                    .isTrue();
              }
            });
    return headings;
  }

  private static List<WorkedCase> cases() {
    List<WorkedCase> cases = Cases.all();
    assertThat(cases).hasSizeGreaterThan(300);
    return cases;
  }

  /** A plan for everybody of the cases and the sample, each in its edition. */
  private static List<CarePlan> plans() {
    return Stream.concat(
            cases().stream()
                .filter(one -> !one.isRefused())
                .map(one -> one.engine().plan(one.record(), one.asOf())),
            Plans.sample().stream().map(json -> Plans.plan(Plans.read(json), Plans.POSYANDU_DAY)))
        .toList();
  }

  @Test
  void every_rule_of_the_files_is_loaded() {
    Set<String> headings = headings();
    assertThat(headings).hasSizeGreaterThan(50);
    assertThat(RULES).hasSameSizeAs(headings);
    assertThat(RULES.stream().map(rule -> rule.folder() + " | " + rule.name()))
        .containsExactlyInAnyOrderElementsOf(headings);
  }

  @Test
  void every_rule_cites_a_source_of_the_list() {
    assertThat(RULES).isNotEmpty();
    for (RuleName rule : RULES) {
      assertThat(rule.citations()).as(rule.name()).isNotEmpty();
      assertThat(rule.citations())
          .as(rule.name())
          .allMatch(citation -> PACK.sources().containsKey(citation.key()));
    }
  }

  @Test
  void the_package_is_the_folder() {
    files(".drl")
        .forEach(
            (path, text) -> {
              Matcher declared = PACKAGE.matcher(text);
              assertThat(declared.find()).as(path).isTrue();
              assertThat(declared.group(1))
                  .as(path)
                  .isEqualTo("id.ilp.rules." + folder(path).replace('/', '.').replace('-', '_'));
            });
  }

  @Test
  void a_rule_is_named_after_its_topic_and_is_one_short_sentence() {
    for (RuleName rule : RULES) {
      String topic =
          rule.folder().startsWith("immunization")
              ? "immunization"
              : rule.folder().substring(rule.folder().lastIndexOf('/') + 1);
      assertThat(rule.name()).startsWith(topic + ": ").hasSizeLessThanOrEqualTo(120);
      assertThat(rule.name()).doesNotEndWith(".").doesNotContain("and also");
    }
  }

  @Test
  void order_of_firing_and_time_of_day_mean_nothing() {
    assertThat(FORBIDDEN.matcher("salience 10").find()).isTrue();
    files(".drl")
        .forEach(
            (path, text) ->
                assertThat(CODE.matcher(text).replaceAll(""))
                    .as(path)
                    .doesNotContainPattern(FORBIDDEN));
  }

  @Test
  void every_topic_and_every_folder_of_rules_has_worked_cases() {
    assertThat(PACK.topics()).isNotEmpty();
    PACK.topics()
        .values()
        .forEach(topic -> assertThat(Cases.of(topic.folder())).as(topic.folder()).isNotEmpty());
    RULES.stream()
        .map(RuleName::folder)
        .distinct()
        .filter(folder -> !isShared(folder))
        .forEach(folder -> assertThat(Cases.of(folder)).as(folder).isNotEmpty());
  }

  /** Rules of several editions; their cases stand with the series they concern. */
  private static boolean isShared(String folder) {
    return folder.startsWith("immunization/")
        && PACK.editions().stream().filter(one -> one.includes(folder)).count() > 1;
  }

  @Test
  void every_folder_of_immunization_belongs_to_an_edition() {
    Set<String> folders = new TreeSet<>();
    files(".csv").keySet().forEach(path -> folders.add(folder(path)));
    folders.removeIf(folder -> !folder.startsWith("immunization/"));
    assertThat(folders).hasSizeGreaterThan(5);
    assertThat(folders)
        .allMatch(folder -> PACK.editions().stream().anyMatch(one -> one.includes(folder)));
    assertThat(isShared("immunization/obstacles")).isTrue();
    assertThat(isShared("immunization/national")).isFalse();
  }

  @Test
  void every_rule_is_reached_by_a_worked_case_of_its_own_folder() {
    Set<String> reached = new TreeSet<>();
    for (WorkedCase one : cases()) {
      if (!one.isRefused()) {
        one.engine().trace(one.record(), one.asOf()).stream()
            .filter(rule -> rule.folder().equals(one.folder()) || isShared(rule.folder()))
            .forEach(rule -> reached.add(rule.folder() + " | " + rule.name()));
      }
    }
    reached.addAll(ListedPlacesTest.WAITING);
    assertThat(reached).containsExactlyInAnyOrderElementsOf(headings());
  }

  @Test
  void every_row_of_figures_cites_a_source() {
    // Words (texts, bands, types) and the list of sources itself state no fact of their own.
    Set<String> wordless =
        Set.of(
            "texts.csv",
            "bands.csv",
            "sources.csv",
            "explanations.csv",
            "types.csv",
            "answers.csv",
            "words.csv");
    int rows = 0;
    for (Map.Entry<String, String> file : files(".csv").entrySet()) {
      String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
      if (wordless.contains(name)) {
        continue;
      }
      List<String> lines =
          file.getValue().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
      assertThat(lines.get(0)).as(file.getKey()).endsWith(",source");
      for (String line : lines.subList(1, lines.size())) {
        assertThatCode(() -> PACK.citations().parse(lastCell(line)))
            .as(file.getKey() + ": " + line)
            .doesNotThrowAnyException();
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(100);
  }

  private static String lastCell(String line) {
    return line.endsWith("\"")
        ? line.substring(line.lastIndexOf(",\"") + 2, line.length() - 1)
        : line.substring(line.lastIndexOf(',') + 1);
  }

  @Test
  void every_source_is_cited_somewhere() {
    String all = String.join("\n", files(".drl").values()) + String.join("\n", figures());
    PACK.sources()
        .keySet()
        .forEach(key -> assertThat(all).as("source " + key).containsPattern("\\b" + key + "\\b"));
  }

  private static List<String> figures() {
    return files(".csv").entrySet().stream()
        .filter(file -> !file.getKey().equals("sources.csv"))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Test
  void every_sentence_stands_in_both_languages() {
    assertThat(PACK.texts()).isNotEmpty();
    PACK.texts()
        .forEach(
            (folder, texts) ->
                texts
                    .byKey()
                    .forEach(
                        (key, text) -> {
                          String place = folder + " " + key;
                          assertThat(text.id()).as(place).isNotBlank();
                          assertThat(text.en()).as(place).isNotBlank().isNotEqualTo(text.id());
                          assertThat(holes(text.id())).as(place).isEqualTo(holes(text.en()));
                          assertThat(holes(text.kaderId()))
                              .as(place)
                              .isEqualTo(holes(text.kaderEn()));
                        }));
  }

  private static Set<String> holes(String sentence) {
    Set<String> holes = new TreeSet<>();
    Matcher hole = Pattern.compile("\\{([a-z-]+)}").matcher(sentence);
    while (hole.find()) {
      holes.add(hole.group(1));
    }
    return holes;
  }

  @Test
  void every_hole_can_be_filled_for_staff_and_kader() {
    Set<Text> read = Sets.newIdentityHashSet();
    for (CarePlan plan : plans()) {
      for (Text text : unread(plan, true, read)) {
        for (Language language : Language.values()) {
          assertThat(text.in(language)).isNotBlank().doesNotContain("{").doesNotContain("NaN");
        }
      }
    }
    assertThat(read).hasSizeGreaterThan(5000);
  }

  @Test
  void a_kader_reads_no_diagnosis() {
    Set<String> found = new TreeSet<>();
    Set<Text> read = Sets.newIdentityHashSet();
    for (CarePlan plan : plans()) {
      for (Text text : unread(plan, false, read)) {
        for (Language language : Language.values()) {
          if (DIAGNOSIS.matcher(text.in(language)).find()) {
            found.add(text.in(language));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Those not {@code read} yet: most needs of most people are the same sentence. */
  private static List<Text> unread(CarePlan plan, boolean isForStaffToo, Set<Text> read) {
    return sentences(plan, isForStaffToo).stream().filter(read::add).toList();
  }

  private static List<Text> sentences(CarePlan plan, boolean isForStaffToo) {
    var texts = new ArrayList<Text>();
    plan.needs().forEach(need -> texts.add(need.kaderReason()));
    plan.referrals().forEach(referral -> texts.add(referral.kaderReason()));
    plan.assessments().forEach(assessment -> assessment.kaderLabel().ifPresent(texts::add));
    plan.homeVisits().forEach(visit -> texts.add(visit.reason()));
    if (isForStaffToo) {
      plan.needs().forEach(need -> texts.add(need.reason()));
      plan.needs().forEach(need -> texts.add(need.name()));
      plan.referrals().forEach(referral -> texts.add(referral.reason()));
      plan.assessments().forEach(assessment -> assessment.label().ifPresent(texts::add));
      plan.doses().forEach(d -> d.credits().forEach(c -> c.reason().ifPresent(texts::add)));
    }
    return texts;
  }

  @Test
  void bands_cover_the_line_without_gap_or_overlap() {
    List<AssessmentScheme> swept =
        PACK.schemes().stream().filter(s -> s.instrument() != Instrument.ALL_OF).toList();
    assertThat(swept).hasSizeGreaterThanOrEqualTo(5);
    LocalDate birth = LocalDate.of(1990, 6, 15);
    for (AssessmentScheme scheme : swept) {
      for (LocalDate day = birth; day.isBefore(birth.plusYears(96)); day = day.plusMonths(1)) {
        if (scheme.ages().includes(birth, day)) {
          for (Sex sex : Sex.values()) {
            assertCovered(scheme, birth, day, sex);
          }
        }
      }
    }
  }

  private static void assertCovered(
      AssessmentScheme scheme, LocalDate birth, LocalDate day, Sex sex) {
    for (String input : scheme.inputs().stream().map(i -> i.name()).toList()) {
      List<Limit> limits =
          scheme.limits().stream()
              .filter(l -> l.input().equals(input) && l.ages().includes(birth, day))
              .filter(l -> l.sex().isEmpty() || l.sex().equals(Optional.of(sex)))
              .toList();
      String where = scheme.scheme() + " " + input + " " + sex + " on " + day;
      assertThat(limits).as(where).isNotEmpty();
      for (double value : probes(limits)) {
        assertThat(limits.stream().filter(l -> l.includes(value)).count())
            .as(where + " at " + value)
            .isEqualTo(1);
      }
    }
  }

  /** Each bound, its nearest neighbours, and both ends. */
  private static List<Double> probes(List<Limit> limits) {
    var probes = new ArrayList<>(List.of(-1e9, 0.0, 1e9));
    for (Limit limit : limits) {
      for (OptionalDouble bound : List.of(limit.from(), limit.before())) {
        bound.ifPresent(
            b -> probes.addAll(List.of(b, Math.nextUp(b), Math.nextDown(b), b - 0.01, b + 0.01)));
      }
    }
    return probes;
  }

  @Test
  void bands_rise_or_fall_along_a_line_but_never_both() {
    for (AssessmentScheme scheme : PACK.schemes()) {
      for (Limit first : scheme.limits()) {
        Set<Double> signs = new TreeSet<>();
        for (Limit lower : line(scheme, first)) {
          for (Limit upper : line(scheme, first)) {
            if (lower.before().isPresent() && lower.before().equals(upper.from())) {
              double step = scheme.band(upper.band()).value() - scheme.band(lower.band()).value();
              signs.add(Math.signum(step));
            }
          }
        }
        assertThat(signs).as(first.row()).doesNotContain(0.0).hasSizeLessThan(2);
      }
    }
  }

  private static List<Limit> line(AssessmentScheme scheme, Limit one) {
    return scheme.limits().stream()
        .filter(other -> other.input().equals(one.input()))
        .filter(other -> other.sex().equals(one.sex()) && other.ages().equals(one.ages()))
        .toList();
  }

  @Test
  void an_assessment_names_the_row_that_decided_it() {
    Map<String, Limit> rows = new LinkedHashMap<>();
    PACK.schemes().stream()
        .filter(scheme -> scheme.instrument() != Instrument.ALL_OF)
        .forEach(scheme -> scheme.limits().forEach(limit -> rows.put(limit.row(), limit)));
    int checked = 0;
    for (CarePlan plan : plans()) {
      for (var found : plan.assessments()) {
        Limit row = rows.get(found.rule().orElseThrow());
        if (row != null && found.band().isPresent()) {
          assertThat(found.band()).as(row.row()).hasValue(row.band());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  @Test
  void programmes_named_by_rules_exist() {
    Matcher named =
        Pattern.compile("(?:offer|asks)\\(\\s*\"([A-Z0-9]+)\"")
            .matcher(String.join("\n", files(".drl").values()));
    int found = 0;
    while (named.find()) {
      assertThat(PACK.programmes()).containsKey(named.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(5);
  }

  @Test
  void texts_named_by_rules_exist() {
    int found = 0;
    for (Map.Entry<String, String> file : files(".drl").entrySet()) {
      var keys = PACK.textsOf(folder(file.getKey())).byKey().keySet();
      Matcher says =
          Pattern.compile("(?:says|withhold|visitHome|visitHomeFor)\\(\\s*\"([a-z-]+)\"")
              .matcher(file.getValue());
      while (says.find()) {
        assertThat(keys).as(file.getKey()).contains(says.group(1));
        found++;
      }
    }
    assertThat(found).isGreaterThan(15);
  }

  /** Whom a village looks for because of a referral, by its urgency; the report makes the word. */
  private static final Set<String> REFERRALS_TO_FOLLOW =
      Set.of("referral-emergency", "referral-urgent");

  @Test
  void every_own_sentence_of_a_folder_is_used() {
    String words = String.join("\n", files(".drl").values()) + javaOfTheSteps();
    Set<String> bands = new TreeSet<>();
    PACK.completeness()
        .forEach(
            row -> {
              bands.add(row.code() + "." + row.band());
              bands.add(row.code() + "." + row.otherwise());
              row.lateBand().ifPresent(band -> bands.add(row.code() + "." + band));
            });
    assertThat(bands).hasSizeGreaterThan(5);
    PACK.texts()
        .forEach(
            (folder, texts) ->
                texts.byKey().keySet().stream()
                    .filter(key -> !PACK.sharedTexts().byKey().containsKey(key))
                    .filter(key -> !key.startsWith("dose.") && !key.startsWith("verdict."))
                    .filter(key -> !folder.equals("immunization") || !bands.contains(key))
                    .map(
                        key -> folder.equals("village") ? key.substring(key.indexOf(':') + 1) : key)
                    .filter(key -> !REFERRALS_TO_FOLLOW.contains(key))
                    .forEach(key -> assertThat(words).as(folder).contains("\"" + key + "\"")));
  }

  /** Sentences of the tetanus status and its step, and of referrals, are picked in Java. */
  private static String javaOfTheSteps() {
    Path java = Path.of("src/main/java/id/ilp/rules");
    try {
      return Files.readString(java.resolve("internal/TetanusStep.java"))
          + Files.readString(java.resolve("internal/DoseText.java"))
          + Files.readString(java.resolve("care/CareDesk.java"))
          + Files.readString(java.resolve("care/Handovers.java"))
          + Files.readString(java.resolve("care/ReferralPaths.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sample_records_and_their_plans_are_valid_by_the_schemas() {
    List<String> sample = Plans.sample();
    assertThat(sample).hasSize(40);
    for (String json : sample) {
      Plans.assertValidRecord(IlpJson.write(Plans.read(json)));
      CarePlan plan = Plans.plan(Plans.read(json), Plans.POSYANDU_DAY);
      Plans.assertSound(Plans.read(json), plan);
    }
  }

  @Test
  void the_sample_file_itself_is_valid_but_for_the_unknown_fields_it_has_on_purpose() {
    for (String json : Plans.sample()) {
      if (Plans.read(json).issues().stream()
          .allMatch(i -> i.code().name().equals("DUPLICATE_ID"))) {
        Plans.assertValidRecord(json);
      }
    }
  }

  @Test
  void every_person_of_the_cases_is_a_valid_record() {
    for (WorkedCase one : cases()) {
      Plans.assertValidRecord(IlpJson.write(one.record()));
    }
  }

  @Test
  void a_date_before_the_edition_is_refused_with_the_first_day() {
    assertThatCode(() -> Plans.plan(People.woman().record(), "2023-08-28"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("2023-08-29");
    assertThatCode(() -> Plans.plan(People.girl().born("2026-11-22").record(), "2026-11-21"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("2026-11-22");
  }
}
