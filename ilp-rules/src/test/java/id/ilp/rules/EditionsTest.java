package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Language;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.UnknownEditionException;
import id.ilp.rules.trace.RuleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose immunization schedule: chosen by rows, extended by packs. */
class EditionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final String HEADER =
      "id,version,name_en,name_id,folders,programmes,coverage,first_day,source\n";

  private static final String VACCINES =
      "vaccine,name_en,name_id,is_live_injection,has_tetanus,source\n";
  private static final String CREDITS = "vaccine,series,from_age,before_age,condition,source\n";

  @TempDir private Path pack;

  private void write(String path, String text) throws IOException {
    Files.createDirectories(pack.resolve(path).getParent());
    Files.writeString(pack.resolve(path), text);
  }

  private IlpEngine engine(String edition) throws IOException {
    return IlpEngine.builder().overlay(pack).edition(edition).build();
  }

  private static List<String> folders(IlpEngine engine) {
    return engine.rules().stream()
        .map(RuleName::folder)
        .filter(folder -> folder.startsWith("immunization/"))
        .distinct()
        .toList();
  }

  @Test
  void the_editions_are_listed_with_the_national_one_first() {
    assertThat(IlpEngine.national().editions())
        .extracting(PackEdition::id)
        .containsExactly("id-national", "idai-2024", "who");
    assertThat(IlpEngine.builder().build().edition()).isEqualTo("id-national");
    assertThat(IlpEngine.national().editions())
        .allSatisfy(one -> assertThat(one.name().in(Language.ID)).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "idai-2023, '; did you mean ''idai-2024''?'",
    "WHO, '; did you mean ''who''?'",
    "id-nationl, '; did you mean ''id-national''?'",
    "idai, ''"
  })
  void an_unknown_edition_is_refused_with_the_known_ones(String id, String hint) {
    assertThatThrownBy(() -> IlpEngine.builder().edition(id).build())
        .isInstanceOf(UnknownEditionException.class)
        .hasMessage("'" + id + "' is unknown; known: id-national, idai-2024, who" + hint);
  }

  @Test
  void rules_of_other_editions_are_neither_listed_nor_fired() {
    assertThat(folders(Plans.engine("who")))
        .containsExactly("immunization/antigens", "immunization/obstacles", "immunization/who");
    assertThat(folders(Plans.engine("idai-2024")))
        .containsExactly("immunization/antigens", "immunization/idai", "immunization/obstacles");
    assertThat(folders(IlpEngine.national()))
        .containsExactly(
            "immunization/national",
            "immunization/obstacles",
            "immunization/school",
            "immunization/tetanus");
    var girl = People.girl().born("2012-01-15").record();
    assertThat(Plans.engine("who").trace(girl, DAY))
        .isNotEmpty()
        .allMatch(rule -> Plans.engine("who").rules().contains(rule));
  }

  @Test
  void everything_but_immunization_is_the_same_in_every_edition() {
    for (IlpEngine engine : Plans.engines()) {
      for (String json : Plans.sample()) {
        CarePlan national = Plans.plan(Plans.read(json), Plans.POSYANDU_DAY);
        CarePlan plan = engine.plan(Plans.read(json), Plans.POSYANDU_DAY);
        assertThat(topics(plan)).isEqualTo(topics(national));
        assertThat(plan.findings()).isEqualTo(national.findings());
        assertThat(plan.stages()).isEqualTo(national.stages());
        assertThat(plan.assessments())
            .filteredOn(one -> !one.code().equals("up-to-date"))
            .extracting(one -> one.code() + one.band() + one.value())
            .isEqualTo(
                national.assessments().stream()
                    .filter(one -> !one.code().equals("up-to-date"))
                    .map(one -> one.code() + one.band() + one.value())
                    .toList());
        Plans.assertSound(Plans.read(json), plan);
      }
    }
  }

  private static List<String> topics(CarePlan plan) {
    return plan.needs().stream()
        .filter(need -> need.kind() != NeedKind.IMMUNIZATION)
        .map(need -> need.code() + need.status() + need.earliest() + need.programmes())
        .sorted()
        .toList();
  }

  @Test
  void a_pack_adds_a_topic_to_every_edition() throws IOException {
    write("sources.csv", "key,standing,title,where\nPERDA,SECONDARY,A regulation,of a district\n");
    for (String edition : List.of("id-national", "idai-2024", "who")) {
      assertThat(engine(edition).pack().sources()).containsKey("PERDA");
      assertThat(engine(edition).edition()).isEqualTo(edition);
    }
  }

  @Test
  void a_pack_adds_an_edition_of_its_own() throws IOException {
    write(
        "editions.csv",
        HEADER
            + "clinic,1,A clinic,Sebuah klinik,obstacles antigens idai clinic,IDAI24,"
            + "id-national,,IDAI24\n");
    write("immunization/vaccines.csv", VACCINES + "ev71,EV71,EV71,no,no,UNCONFIRMED\n");
    write(
        "immunization/clinic/series.csv",
        "series,name_en,name_id,product,where,clusters,supplementary_before_age,counts_under,"
            + "completed_by,ignores_late_doses,source\n"
            + "ev71,EV71,EV71,ev71,CLINIC,MOTHER_AND_CHILD,,,,no,UNCONFIRMED\n");
    write("immunization/clinic/credits.csv", CREDITS + "ev71,ev71,P0D,,,UNCONFIRMED\n");
    write(
        "immunization/clinic/doses.csv",
        "series,dose,min_age,recommended_age,due_age,overdue_age,before_age,valid_before_age,"
            + "catch_up_age,min_interval,due_interval,since_first,product,variant,"
            + "started_from_age,started_before_age,in_force_from,in_force_before,source\n"
            + "ev71,1,P6M,P6M,,,P6Y,,P12M,,,,,,,,,,UNCONFIRMED\n");
    write(
        "immunization/clinic/clinic.drl",
        """
        package id.ilp.rules.immunization.clinic

        import id.ilp.rules.client.Client

        rule "immunization: the clinic offers EV71 vaccine"
          @source("UNCONFIRMED")
          when
            $c : Client()
          then
            $c.offerSeries( "ev71" );
        end
        """);
    var child = People.girl().born("2026-01-15").given("ev71", "2026-07-15").record();
    CarePlan plan = engine("clinic").plan(child, LocalDate.of(2026, 8, 1));
    assertThat(plan.edition().id()).isEqualTo("clinic");
    assertThat(plan.edition().programmes()).contains("IDAI24").doesNotContain("IMM25", "WHO");
    assertThat(Plans.need(plan, "ev71").status()).isEqualTo(NeedStatus.DONE);
    assertThat(Plans.need(plan, "influenza").status()).isEqualTo(NeedStatus.DUE);
    assertThat(engine("who").rules())
        .extracting(RuleName::folder)
        .doesNotContain("immunization/clinic");
    assertThatThrownBy(() -> engine("clinik"))
        .hasMessageContaining("id-national, idai-2024, who, clinic; did you mean 'clinic'?");
  }

  @Test
  void a_pack_may_have_oral_rotavirus_vaccine_wait_for_live_injections() throws IOException {
    write(
        "immunization/vaccines.csv",
        VACCINES + "rv,rotavirus vaccine (three doses),rotavirus (tiga dosis),yes,no,WHO-SMART\n");
    var child = People.girl().born("2026-02-01").given("mr", "2026-04-10").record();
    LocalDate asOf = LocalDate.of(2026, 4, 15);
    Need waits = Plans.need(engine("who").plan(child, asOf), "rv");
    assertThat(waits.status()).isEqualTo(NeedStatus.UPCOMING);
    assertThat(waits.earliest()).hasValue(LocalDate.of(2026, 5, 8));
    Need usual = Plans.need(Plans.engine("who").plan(child, asOf), "rv");
    assertThat(usual.status()).isEqualTo(NeedStatus.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,1,X,X,obstacles iddai,,,,IDAI24|folders 'iddai' is unknown; did you mean 'idai'?
          x,1,X,X,who,WHOO,,,IDAI24|programmes 'WHOO' is unknown; did you mean 'WHO'?
          x,1,X,X,who,,id-nationl,,IDAI24|coverage 'id-nationl' is unknown; did you mean 'id-national'?
          x,1,X,X,who,,idai-2024,,IDAI24|coverage 'idai-2024' rests on another edition itself
          x,1,X,X,who,,,,NOWHERE|source 'NOWHERE' is not in sources.csv
          x,1,X,X,who,,,soon,IDAI24|first_day 'soon' is not a date
          """)
  void a_wrong_row_is_refused_where_it_stands(String row, String problem) throws IOException {
    write("editions.csv", HEADER + row + "\n");
    assertThatThrownBy(() -> engine("id-national"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("editions.csv:2:")
        .hasMessageContaining(problem);
  }

  @Test
  void rows_of_a_series_the_edition_does_not_have_are_refused() throws IOException {
    write("editions.csv", HEADER + "x,1,X,X,antigens who odd,,,,IDAI24\n");
    write("immunization/odd/credits.csv", CREDITS + "opv,hb1,P0D,,,UNCONFIRMED\n");
    assertThatThrownBy(() -> engine("x"))
        .hasMessageContaining("odd/credits.csv:2:5: series 'hb1' is no series of the edition")
        .hasMessageContaining("did you mean 'hb0'?");
  }

  @Test
  void a_series_that_stands_twice_is_refused() throws IOException {
    write("editions.csv", HEADER + "x,1,X,X,antigens who idai,,,,IDAI24\n");
    assertThatThrownBy(() -> engine("x")).hasMessageContaining("'hb0' stands twice in the edition");
  }
}
