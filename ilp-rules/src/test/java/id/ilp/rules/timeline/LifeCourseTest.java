package id.ilp.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes when in a life, and what nobody can know. */
class LifeCourseTest {
  private static final IlpEngine ENGINE = IlpEngine.national();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(LifeCourse.schema());

  private static Person.Builder born(String day) {
    return Person.builder().id("p").birthDate(LocalDate.parse(day));
  }

  private static Person girl(String day, String village) {
    return born(day).sex(Sex.FEMALE).village(village).build();
  }

  private static LifeCourse life(Person person, String lastDay) {
    return LifeCourse.of(ENGINE, person, LocalDate.parse(lastDay));
  }

  private static List<String> days(LifeCourse life, String code) {
    return life.events().stream()
        .filter(event -> event.code().equals(code))
        .map(event -> event.date().toString())
        .toList();
  }

  @Test
  void a_girl_in_bali_is_given_hexavalent_vaccine_in_place_of_separate_ipv() {
    LifeCourse life = life(girl("2026-01-15", "5171010001"), "2027-12-31");
    assertThat(days(life, "dpt-hb-hib"))
        .containsExactly("2026-03-15", "2026-04-15", "2026-05-15", "2027-07-15");
    assertThat(life.events())
        .filteredOn(event -> event.code().equals("dpt-hb-hib"))
        .extracting(LifeEvent::product)
        .containsExactly(
            Optional.of("dpt-hb-hib-ipv"),
            Optional.of("dpt-hb-hib-ipv"),
            Optional.of("dpt-hb-hib-ipv"),
            Optional.of("dpt-hb-hib"));
    assertThat(days(life, "ipv")).isEmpty();
    assertThat(days(life, "je")).containsExactly("2026-11-15");
  }

  @Test
  void a_boy_in_jakarta_has_ipv_no_je_and_no_hpv() {
    var boy = born("2026-01-31").sex(Sex.MALE).village("3171010001").build();
    LifeCourse life = life(boy, "2040-01-01");
    assertThat(days(life, "ipv")).containsExactly("2026-05-31", "2026-10-31");
    assertThat(days(life, "je")).isEmpty();
    assertThat(days(life, "hpv")).isEmpty();
    assertThat(days(life, "school-td")).containsExactly("2033-11-01", "2034-11-01", "2037-11-01");
  }

  @Test
  void without_the_village_je_is_marked_once_and_never_given() {
    LifeCourse life = life(born("2024-02-29").sex(Sex.MALE).build(), "2030-01-01");
    assertThat(life.events())
        .filteredOn(event -> event.code().equals("je"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.status()).isEqualTo(NeedStatus.NEEDS_DATA);
              assertThat(event.missing()).containsExactly("person.village");
              assertThat(event.date()).isEqualTo("2024-12-29");
              assertThat(event.isDone()).isFalse();
            });
    assertThat(life.lastPlan().doses()).noneMatch(dose -> dose.vaccine().equals("je"));
  }

  @Test
  void ages_of_somebody_born_on_29_february_are_reached_on_1_march() {
    LifeCourse life = life(girl("2024-02-29", "3171010001"), "2031-01-01");
    assertThat(days(life, "pcv")).containsExactly("2024-04-29", "2024-05-29", "2025-03-01");
    assertThat(life.events())
        .filteredOn(event -> event.date().equals(LocalDate.of(2025, 3, 1)))
        .extracting(LifeEvent::age)
        .containsOnly(Period.ofYears(1));
  }

  @Test
  void growth_is_watched_every_month_and_blood_pressure_every_year() {
    LifeCourse life = life(girl("2026-01-15", "5171010001"), "2126-01-15");
    assertThat(doneOn(life, "growth-monitoring")).hasSize(60);
    // The free check of January weighs too, and moves the month's weighing.
    LocalDate fiveYears = LocalDate.of(2031, 1, 15);
    assertLastingAtMost(
        32,
        doneOn(life, "growth-monitoring", "nutrition-status").stream()
            .filter(day -> day.isBefore(fiveYears))
            .toList());
    assertThat(doneOn(life, "blood-pressure")).hasSizeGreaterThan(90);
    assertLastingAtMost(367, doneOn(life, "blood-pressure"));
    assertThat(life.lastPlan().findings()).as("made-up values alarm nobody").isEmpty();
    assertThat(life.lastPlan().referrals()).isEmpty();
  }

  private static List<LocalDate> doneOn(LifeCourse life, String... codes) {
    return life.events().stream()
        .filter(event -> List.of(codes).contains(event.code()) && event.isDone())
        .map(LifeEvent::date)
        .toList();
  }

  private static void assertLastingAtMost(int days, List<LocalDate> dates) {
    for (int i = 1; i < dates.size(); i++) {
      assertThat(dates.get(i)).isBefore(dates.get(i - 1).plusDays(days));
    }
  }

  @Test
  void a_life_begun_before_the_edition_starts_on_its_first_day_without_a_history() {
    LifeCourse life = life(born("2000-02-29").sex(Sex.FEMALE).build(), "2030-01-01");
    assertThat(life.beginsLate()).isTrue();
    assertThat(life.firstDay()).isEqualTo("2023-08-29");
    assertThat(days(life, "td"))
        .as("T1 at once, then 28 days, 6 months, 1 year, 1 year")
        .containsExactly("2023-08-29", "2023-09-26", "2024-03-26", "2025-03-26", "2026-03-26");
    assertThat(life(girl("2023-08-29", "3171010001"), "2023-09-01").beginsLate()).isFalse();
  }

  @Test
  void a_girl_past_school_climbs_the_ladder_from_her_fifteenth_birthday_though_no_plan_says_so() {
    LifeCourse life = life(born("2009-03-10").sex(Sex.FEMALE).build(), "2026-01-01");
    assertThat(days(life, "td")).startsWith("2024-03-10");
  }

  @Test
  void without_the_sex_the_weight_is_taken_once_and_stays_open() {
    LifeCourse life = life(born("2026-01-15").village("3171010001").build(), "2042-01-01");
    assertThat(life.events())
        .filteredOn(event -> event.code().equals("growth-monitoring"))
        .singleElement()
        .extracting(LifeEvent::isDone)
        .isEqualTo(false);
    assertThat(life.events())
        .filteredOn(event -> event.missing().contains("person.sex"))
        .extracting(LifeEvent::code)
        .contains("hpv");
  }

  @Test
  void the_last_day_belongs_to_the_life() {
    var girl = girl("2026-01-15", "3171010001");
    assertThat(life(girl, "2026-03-15").events())
        .anyMatch(event -> event.date().equals(LocalDate.of(2026, 3, 15)));
    assertThat(life(girl, "2026-03-14").events())
        .noneMatch(event -> event.date().isAfter(LocalDate.of(2026, 3, 14)));
    assertThat(life(girl, "2026-01-15").events())
        .isNotEmpty()
        .allMatch(event -> event.date().equals(LocalDate.of(2026, 1, 15)));
  }

  @Test
  void a_life_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> life(girl("2026-01-15", "3171010001"), "2026-01-14"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessage("the last day 2026-01-14 is before 2026-01-15, the birth");
    assertThatThrownBy(() -> life(girl("1900-01-15", "3171010001"), "2000-01-15"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessage(
            "the last day 2000-01-15 is before 2023-08-29, the first day edition id-national"
                + " covers");
  }

  @Test
  void what_a_pack_asks_without_announcing_it_is_found_on_its_day(@TempDir Path pack)
      throws IOException {
    topic(pack, "screening", "late-look", "ecg", "$c : Client( ageInDays >= 37 )", ".once()");
    topic(pack, "service", "early-help", "vitamin-k1", "$c : Client( ageInDays < 2 )", ".once()");
    LifeCourse life =
        LifeCourse.of(
            IlpEngine.builder().overlay(pack).build(),
            girl("2026-01-15", "3171010001"),
            LocalDate.of(2027, 1, 15));
    assertThat(days(life, "late-look")).containsExactly("2026-02-21");
    assertThat(days(life, "early-help")).containsExactly("2026-01-15");
    assertThat(life.events())
        .filteredOn(event -> event.code().equals("early-help"))
        .allMatch(event -> event.kind() == NeedKind.SERVICE && event.isDone());
  }

  @Test
  void two_topics_of_one_record_are_both_done_at_one_visit(@TempDir Path pack) throws IOException {
    topic(pack, "screening", "arm", "anthropometry:muac", "$c : Client()", ".every( \"P1M\" )");
    LifeCourse life =
        LifeCourse.of(
            IlpEngine.builder().overlay(pack).build(),
            girl("2026-01-15", "3171010001"),
            LocalDate.of(2026, 4, 15));
    assertThat(days(life, "arm"))
        .isEqualTo(days(life, "growth-monitoring"))
        .containsExactly("2026-01-15", "2026-02-15", "2026-03-15", "2026-04-15");
    assertThat(doneOn(life, "arm")).hasSize(4);
  }

  private static void topic(
      Path pack, String kind, String code, String settledBy, String who, String often)
      throws IOException {
    Path folder = Files.createDirectories(pack.resolve(kind).resolve(code));
    Files.writeString(
        folder.resolve("topic.csv"),
        "clusters,satisfied_by,name_en,name_id,source\n"
            + ("MOTHER_AND_CHILD," + settledBy + "," + code + "," + code + ",ILP23\n"));
    Files.writeString(
        folder.resolve(code + ".drl"),
        """
        package id.ilp.rules.%s.%s

        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.PUSKESMAS

        rule "%s: somebody is asked"
          @source("ILP23 IV")
          when
            %s
          then
            $c.offer( "ILP23" )%s.at( PUSKESMAS );
        end
        """
            .formatted(kind, code.replace('-', '_'), code, who, often));
  }

  @ParameterizedTest
  @CsvSource({
    "FEMALE, 2026-01-15, 5171010001, 2126-01-15",
    "MALE, 2024-02-29, '', 2034-02-28",
    "FEMALE, 2000-02-29, 6101010001, 2030-01-01",
    "'', 2020-03-01, 9401010001, 2042-01-01",
    "MALE, 2026-06-30, 3403010001, 2026-06-30",
  })
  void the_json_is_as_the_schema_says_and_the_same_each_time(
      String sex, LocalDate birth, String village, LocalDate lastDay) {
    var person = Person.builder().id("p").birthDate(birth);
    Optional.of(sex).filter(one -> !one.isEmpty()).map(Sex::valueOf).ifPresent(person::sex);
    Optional.of(village).filter(one -> !one.isEmpty()).ifPresent(person::village);
    String json = LifeCourse.of(ENGINE, person.build(), lastDay).toJson();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(LifeCourse.of(ENGINE, person.build(), lastDay).toJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"status\":\"DUE\"', '\"status\":\"DONE\"', enum",
    "'\"age\":\"P2M\"', '\"age\":\"2M\"', pattern",
    "'\"product\":\"bcg\",', '', required",
    "'\"beginsLate\":false', '\"late\":false', additionalProperties",
  })
  void the_schema_refuses_another_json(String good, String bad, String keyword) {
    String json = life(girl("2026-01-15", "5171010001"), "2026-06-15").toJson();
    assertThat(json).contains(good);
    assertThat(SCHEMA.validate(json.replace(good, bad), InputFormat.JSON))
        .anyMatch(error -> error.getKeyword().equals(keyword));
  }
}
