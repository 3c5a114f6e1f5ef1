package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.trace.RuleName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the book offers only in places nobody listed for it: it waits for a health office that lists
 * its own. The place here is invented.
 */
class ListedPlacesTest {
  /** Rules no worked case of the book can reach. */
  static final Set<String> WAITING =
      Set.of(
          "service/deworming | deworming: children of school age are dewormed once a year where"
              + " worms are common",
          "service/iron-pregnancy | iron-pregnancy: where multiple micronutrients are given, until"
              + " 180 are recorded");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String HERE = "3299010001";
  private static final String ELSEWHERE = "3310010001";

  private static final IlpEngine ENGINE =
      IlpEngine.builder()
          .overlay(
              new PackFiles(
                  "office",
                  ImmutableSortedMap.copyOf(
                      Map.of(
                          "immunization/regions.csv",
                          """
                          what,places,from,before,source
                          mms,3299,2024-10-17,,UNCONFIRMED invented
                          deworming-school,3299,2023-08-29,,UNCONFIRMED invented
                          """))))
          .build();

  private static HealthRecord mother(String village, int tablets) {
    return Plans.read(
        """
        {"person": {"id": "P-1", "sex": "FEMALE", "birthDate": "1996-03-10", "village": "%s"},
         "pregnancies": [{"id": "g1", "lastMenstrualPeriod": "2026-05-01"}],
         "services": [{"id": "v1", "type": "mms", "date": "2026-08-10", "quantity": %d}]}
        """
            .formatted(village, tablets));
  }

  private static HealthRecord pupil(String village, String dewormed) {
    return Plans.read(
        """
        {"person": {"id": "P-1", "sex": "MALE", "birthDate": "2016-03-10", "village": "%s"},
         "services": [{"id": "v1", "type": "deworming", "date": "%s"}]}
        """
            .formatted(village, dewormed));
  }

  private static NeedStatus status(HealthRecord person, String need) {
    return Plans.need(ENGINE.plan(person, DAY), need).status();
  }

  @Test
  void where_micronutrients_are_listed_180_are_asked_for() {
    assertThat(status(mother(HERE, 179), "iron-pregnancy")).isEqualTo(NeedStatus.DUE);
    assertThat(status(mother(HERE, 180), "iron-pregnancy")).isEqualTo(NeedStatus.DONE);
    assertThat(status(mother(ELSEWHERE, 89), "iron-pregnancy")).isEqualTo(NeedStatus.DUE);
    assertThat(status(mother(ELSEWHERE, 90), "iron-pregnancy")).isEqualTo(NeedStatus.DONE);
  }

  @Test
  void where_worms_are_listed_pupils_are_dewormed_once_a_year() {
    assertThat(status(pupil(HERE, "2025-11-21"), "deworming")).isEqualTo(NeedStatus.DUE);
    assertThat(status(pupil(HERE, "2025-11-22"), "deworming")).isEqualTo(NeedStatus.DONE);
    assertThat(status(pupil(ELSEWHERE, "2025-11-21"), "deworming"))
        .isEqualTo(NeedStatus.NOT_OFFERED);
  }

  @Test
  void the_rules_that_wait_are_reached_once_a_place_is_listed() {
    assertThat(WAITING)
        .allMatch(
            rule ->
                ENGINE.trace(mother(HERE, 1), DAY).stream().anyMatch(one -> is(one, rule))
                    || ENGINE.trace(pupil(HERE, "2025-01-01"), DAY).stream()
                        .anyMatch(one -> is(one, rule)));
  }

  private static boolean is(RuleName one, String heading) {
    return heading.equals(one.folder() + " | " + one.name());
  }
}
