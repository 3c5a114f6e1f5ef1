package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every day from the last period to 42 days after the end: no gap, no clash, one status each. */
class PregnancySweepTest {
  private static final LocalDate LAST_PERIOD = LocalDate.of(2026, 1, 31);

  /** Days after the birth, or the end, that are swept: a few more than count. */
  private static final int DAYS_AFTER = 45;

  private static final int DAYS_OF_MOTHER = 42;
  private static final int DAYS_OF_NEWBORN = 28;
  private static final List<String> ANTENATAL = List.of("k1", "k2", "k3", "k4", "k5", "k6");
  private static final List<String> POSTNATAL = List.of("kf1", "kf2", "kf3", "kf4");
  private static final List<String> NEONATAL = List.of("kn1", "kn2", "kn3");
  private static final Set<NeedStatus> OPEN = EnumSet.of(NeedStatus.DUE, NeedStatus.OVERDUE);
  private static final Set<NeedStatus> ON_THE_WAY =
      EnumSet.of(NeedStatus.DUE, NeedStatus.OVERDUE, NeedStatus.DONE, NeedStatus.UPCOMING);

  /** A pregnancy as it would be recorded in the end; what lies ahead of a day does not count. */
  private record Course(
      String name,
      boolean knowsLastPeriod,
      int days,
      PregnancyEndType end,
      List<Integer> contacts) {

    LocalDate ends() {
      return LAST_PERIOD.plusDays(days);
    }

    boolean isBirth() {
      return end == PregnancyEndType.LIVE_BIRTH || end == PregnancyEndType.STILLBIRTH;
    }

    HealthRecord mother() {
      Optional<LocalDate> begin =
          knowsLastPeriod ? Optional.of(LAST_PERIOD) : Optional.<LocalDate>empty();
      var end = new Pregnancy.End(ends(), Optional.of(end()));
      People mother = People.woman().pregnancy(begin, Optional.of(end));
      contacts.forEach(day -> mother.served("anc", LAST_PERIOD.plusDays(day).toString()));
      return mother.record();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Course> courses() {
    List<Integer> none = List.of();
    return Stream.of(
        new Course("at term", true, 280, PregnancyEndType.LIVE_BIRTH, none),
        new Course("at term, seen", true, 280, PregnancyEndType.LIVE_BIRTH, seen()),
        new Course("seen late, twice a week", true, 287, PregnancyEndType.LIVE_BIRTH, late()),
        new Course("preterm", true, 200, PregnancyEndType.LIVE_BIRTH, List.of(60, 100)),
        new Course("stillbirth", true, 240, PregnancyEndType.STILLBIRTH, none),
        new Course("miscarriage", true, 70, PregnancyEndType.MISCARRIAGE, List.of(50)),
        new Course("post-term", true, 300, PregnancyEndType.LIVE_BIRTH, none),
        new Course("last period not known", false, 280, PregnancyEndType.LIVE_BIRTH, none));
  }

  private static List<Integer> seen() {
    return List.of(56, 98, 140, 182, 217, 252);
  }

  private static List<Integer> late() {
    return List.of(120, 122, 125, 168, 169, 171, 200, 203);
  }

  @ParameterizedTest
  @MethodSource("courses")
  void every_day_has_one_status_for_each_need(Course course) {
    HealthRecord mother = course.mother();
    for (int day = 0; day <= course.days() + DAYS_AFTER; day++) {
      LocalDate asOf = LAST_PERIOD.plusDays(day);
      Plans.assertSound(mother, Plans.plan(mother, asOf));
    }
  }

  @ParameterizedTest
  @MethodSource("courses")
  void on_every_day_of_pregnancy_some_antenatal_visit_is_open_done_or_announced(Course course) {
    HealthRecord mother = course.mother();
    for (int day = 0; day < course.days(); day++) {
      LocalDate asOf = LAST_PERIOD.plusDays(day);
      CarePlan plan = Plans.plan(mother, asOf);
      assertThat(plan.stages()).as(asOf.toString()).contains(LifeStage.PREGNANT);
      if (course.knowsLastPeriod()) {
        assertThat(with(plan, ANTENATAL, ON_THE_WAY)).as(asOf.toString()).isNotEmpty();
      } else {
        assertThat(with(plan, ANTENATAL, EnumSet.of(NeedStatus.NEEDS_DATA)))
            .as(asOf.toString())
            .isEqualTo(ANTENATAL);
      }
    }
  }

  @Test
  void without_a_contact_some_antenatal_visit_may_be_made_on_every_day() {
    HealthRecord mother = courses().findFirst().orElseThrow().mother();
    for (int day = 0; day < 280; day++) {
      LocalDate asOf = LAST_PERIOD.plusDays(day);
      assertThat(with(Plans.plan(mother, asOf), ANTENATAL, OPEN)).as("day " + day).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("courses")
  void exactly_one_postnatal_visit_is_open_on_each_of_42_days_after_a_birth(Course course) {
    HealthRecord mother = course.mother();
    for (int day = -1; day <= DAYS_AFTER; day++) {
      LocalDate asOf = course.ends().plusDays(day);
      boolean isCounted = course.isBirth() && day >= 0 && day < DAYS_OF_MOTHER;
      assertThat(with(Plans.plan(mother, asOf), POSTNATAL, OPEN))
          .as("%s, %s days after the end", course, day)
          .hasSize(isCounted ? 1 : 0);
    }
  }

  @Test
  void exactly_one_newborn_visit_is_open_on_each_of_28_days_after_birth() {
    LocalDate birth = LocalDate.of(2026, 1, 31);
    HealthRecord child = People.boy().born(birth).record();
    for (int day = 0; day <= DAYS_AFTER; day++) {
      CarePlan plan = Plans.plan(child, birth.plusDays(day));
      assertThat(with(plan, NEONATAL, OPEN))
          .as("day " + day)
          .hasSize(day < DAYS_OF_NEWBORN ? 1 : 0);
    }
  }

  private static List<String> with(CarePlan plan, List<String> codes, Set<NeedStatus> statuses) {
    return codes.stream()
        .map(code -> Plans.need(plan, code))
        .filter(need -> statuses.contains(need.status()))
        .map(Need::code)
        .toList();
  }
}
