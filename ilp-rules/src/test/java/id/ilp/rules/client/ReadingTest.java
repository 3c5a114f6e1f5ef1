package id.ilp.rules.client;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.DayOfLife;
import id.ilp.core.plan.Assessment;
import id.ilp.core.screening.ScreeningRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class ReadingTest {
  private static final LocalDate BIRTH = LocalDate.of(2025, 1, 1);

  private static Reading reading(int day, int severity, String id) {
    LocalDate date = BIRTH.plusDays(day);
    var of =
        new Observation(
            ScreeningRecord.builder().id(id).type("anthropometry").build(),
            null,
            DayOfLife.of(BIRTH, date),
            DayOfLife.of(BIRTH, date),
            Place.NONE,
            Circumstances.NONE);
    var assessment = Assessment.builder().date(date).code("class").band("band-" + severity).build();
    return new Reading(assessment, of, severity, 1);
  }

  /** Day for day: the first of the gravest, and for how many days in a row there was its class. */
  private static List<Reading> dayForDay(List<Reading> readings) {
    List<Reading> days = new ArrayList<>();
    for (Reading one : readings) {
      Reading last = days.isEmpty() ? Reading.NONE : days.get(days.size() - 1);
      boolean isSameDay = one.observation().date().equals(last.observation().date());
      if (isSameDay && one.severity() <= last.severity()) {
        continue;
      } else if (isSameDay) {
        days.remove(days.size() - 1);
      }
      Reading before = days.isEmpty() ? Reading.NONE : days.get(days.size() - 1);
      int times = before.band().equals(one.band()) ? before.timesRunning() + 1 : 1;
      days.add(new Reading(one.assessment(), one.observation(), one.severity(), times));
    }
    return days;
  }

  @Property(tries = 2000)
  void the_gravest_of_the_newest_day_speaks_for_the_person(
      @ForAll @NotEmpty @Size(max = 8) List<@IntRange(max = 5) Integer> days,
      @ForAll @IntRange(max = 6560) int severities) {
    List<Integer> inOrder = days.stream().sorted().toList();
    List<Reading> readings = new ArrayList<>();
    int left = severities;
    for (int i = 0; i < inOrder.size(); i++) {
      readings.add(reading(inOrder.get(i), left % 3, "s" + i));
      left /= 3;
    }
    List<Reading> slowly = dayForDay(readings);
    assertThat(Reading.last(readings)).isEqualTo(slowly.get(slowly.size() - 1));
  }
}
