package id.ilp.rules.immunization.national;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.plan.Need;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a need of the national edition says and cites, where a worked case cannot look. */
class NationalReasonsTest {
  private static final String TODAY = "2026-11-21";

  private static Need birthDose(People newborn) {
    return Plans.need(Plans.plan(newborn.record(), TODAY), "hb0");
  }

  @Test
  void a_mother_nobody_tested_for_hepatitis_b_is_tested() {
    var reason = birthDose(People.boy().born("2026-11-20")).reason();
    assertThat(reason.in(Language.EN)).contains("may be given", "test the mother");
    assertThat(reason.in(Language.ID)).contains("boleh diberikan", "periksa ibu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mother-hbsag-negative", "mother-hbsag-positive"})
  void a_mother_who_was_tested_is_not_tested_again(String result) {
    var reason = birthDose(People.boy().born("2026-11-20").knownWith(result)).reason();
    assertThat(reason.in(Language.EN)).doesNotContain("test the mother");
  }

  @Test
  void a_mother_to_be_tested_does_not_make_the_birth_dose_urgent() {
    var one =
        IlpEngine.national()
            .explain(People.boy().born("2026-11-20").record(), LocalDate.parse(TODAY), "hb0");
    assertThat(one.need().urgency()).isEmpty();
    assertThat(one.toString()).doesNotContain("urgent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hb0", "bcg", "opv", "dpt-hb-hib", "pcv", "mr"})
  void the_letter_on_inactivated_polio_vaccine_is_not_cited_for_another(String series) {
    var need = Plans.need(Plans.plan(People.girl().born("2026-11-20").record(), TODAY), series);
    assertThat(need.sources()).isNotEmpty().noneMatch(one -> one.key().equals("IPV2023"));
  }
}
