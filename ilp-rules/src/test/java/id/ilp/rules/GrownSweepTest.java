package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.Dates;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The days from the sixth to the hundredth birthday, of women and men, under each programme. Every
 * day with {@code -Dsweep.every.day=true}, for minutes; else the days around each birthday, where
 * the ages of rules begin and end, and one in thirty of the others.
 */
class GrownSweepTest {
  private static final boolean IS_EVERY_DAY = Boolean.getBoolean("sweep.every.day");
  private static final int FIRST_AGE = 6;
  private static final int LAST_AGE = 100;
  private static final List<String> EVERY_CODE = Plans.allCodes(IlpEngine.national());

  @ParameterizedTest
  @CsvSource({
    "2023-09-15, ILP23",
    "2025-03-15, PKG25",
    "2025-09-15, CKGS25",
    "2026-06-15, CKG26",
  })
  void every_topic_has_exactly_one_status(LocalDate asOf, String newest) {
    Predicate<LocalDate> isLookedAt = IS_EVERY_DAY ? birth -> true : birth -> isTurn(birth, asOf);
    LocalDate eldest = asOf.minusYears(LAST_AGE);
    int days = Dates.days(eldest, asOf.minusYears(FIRST_AGE));
    IntStream.rangeClosed(0, days)
        .mapToObj(eldest::plusDays)
        .filter(isLookedAt)
        .parallel()
        .forEach(
            birth -> {
              for (Sex sex : Sex.values()) {
                HealthRecord person = People.somebody().sex(sex).born(birth).record();
                assertOneStatusEach(Plans.plan(person, asOf), newest, birth);
              }
            });
  }

  /** The day before, the day of and the day after a birthday; of the others one in thirty. */
  private static boolean isTurn(LocalDate birth, LocalDate asOf) {
    LocalDate birthday = Dates.plus(birth, Period.ofYears(asOf.getYear() - birth.getYear()));
    return Math.abs(Dates.days(birthday, asOf)) <= 1 || birth.toEpochDay() % 30 == 0;
  }

  private static void assertOneStatusEach(CarePlan plan, String newest, LocalDate birth) {
    assertThat(plan.needs().stream().map(Need::code).sorted().toList())
        .as(birth.toString())
        .isEqualTo(EVERY_CODE);
    plan.needs().forEach(need -> Plans.assertConsistent(need, plan.asOf()));
    assertThat(plan.edition().programmes()).contains(newest);
    assertThat(plan.stages()).as(birth.toString()).isNotEmpty();
    assertThat(plan.clusters()).as(birth.toString()).isNotEmpty();
    assertThat(plan.findings()).as(birth.toString()).isEmpty();
    assertThat(plan.referrals()).as(birth.toString()).isEmpty();
  }
}
