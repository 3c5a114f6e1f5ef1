package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.Dates;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.immunization.BoundRows.DoseRow;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounds of school doses for pupils, whose own grade says which school year is meant. */
class SchoolBoundsTest {
  /** Pupils of the ordinary age of a first grade in 2031, and one three years older. */
  private static final List<LocalDate> BIRTHS =
      Stream.of("2024-02-29", "2025-01-31", "2024-08-31", "2024-05-15", "2021-08-31")
          .map(LocalDate::parse)
          .toList();

  /** The school year in which they are in the first grade. */
  private static final int FIRST_GRADE = 2031;

  private static int looks;

  static Stream<DoseRow> rows() {
    return BoundRows.BY_SCHOOL.stream().filter(row -> row.text("in_force_before").isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void of_a_pupil(DoseRow row) {
    for (LocalDate birth : BIRTHS) {
      for (Sex sex : Sex.values()) {
        ofPupil(new BoundChild(row, birth, sex));
      }
    }
  }

  @AfterAll
  static void every_row_was_looked_at() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(looks).isGreaterThan(400);
  }

  /** The first day of the school year of {@code grade}. */
  private static LocalDate begins(int grade) {
    return LocalDate.of(FIRST_GRADE + grade - 1, Month.JULY, 1);
  }

  private static int gradeOn(LocalDate day) {
    int grade = 1;
    while (!day.isBefore(begins(grade + 1))) {
      grade++;
    }
    return grade;
  }

  private static void ofPupil(BoundChild child) {
    DoseRow row = child.row();
    int grade = row.row().integer("grade");
    LocalDate opens = ReckonedAge.firstFrom(begins(grade), row.text("opens"));
    LocalDate overdue = begins(grade + 1);
    LocalDate end = child.at("before_age");
    if (!row.text("until_end_of_grade").isEmpty()) {
      end = Dates.later(end, begins(row.row().integer("until_end_of_grade") + 1));
    }
    for (LocalDate bound : List.of(opens, overdue, end)) {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate day = bound.plusDays(shift);
        Need need = child.needInGrade(gradeOn(day), day);
        NeedStatus expected =
            child.row().series().equals("hpv") && child.sex() == Sex.MALE
                ? NeedStatus.NOT_OFFERED
                : !day.isBefore(end)
                    ? NeedStatus.TOO_LATE
                    : day.isBefore(opens)
                        ? NeedStatus.UPCOMING
                        : day.isBefore(overdue) ? NeedStatus.DUE : NeedStatus.OVERDUE;
        String what = child + " in grade " + gradeOn(day) + " on " + day;
        assertThat(need.status()).as(what).isEqualTo(expected);
        if (expected != NeedStatus.NOT_OFFERED) {
          assertThat(need.earliest()).as(what).hasValue(opens);
          assertThat(need.latest()).as(what).isEqualTo(Optional.of(end.minusDays(1)));
        }
        looks++;
      }
    }
  }
}
