package id.ilp.rules.immunization;

import static id.ilp.rules.immunization.ReckonedAge.after;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.Dates;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.immunization.BoundRows.DoseRow;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every age and interval of every row of doses: the day before it, the day of it and the day after,
 * for both sexes and births that strain the calendar. The rows are read from the files; the days
 * they mean are reckoned here a second time.
 */
class BoundsTest {
  private static final List<LocalDate> BIRTHS = days("2028-02-29 2026-01-31 2026-08-31 2027-05-15");

  /** For rows that are no longer in force: of infants, and of pupils. */
  private static final List<LocalDate> EARLIER_BIRTHS =
      days(
          "2020-02-29 2023-01-31 2022-08-31 2022-12-15 2018-12-31"
              + " 2012-02-29 2012-01-31 2011-08-31 2012-05-15");

  /** How long after its first day a dose is overdue where an interval set that day. */
  private static final Period GRACE =
      BoundRows.rows("settings.csv")
          .filter(row -> row.text("key").equals("overdue_after_interval"))
          .findFirst()
          .orElseThrow()
          .period("value");

  /** Which bounds of which rows were looked at, and how often. */
  private static final Map<String, Integer> LOOKED_AT = new HashMap<>();

  private static List<LocalDate> days(String text) {
    return Stream.of(text.split(" ")).map(LocalDate::parse).toList();
  }

  static Stream<DoseRow> rows() {
    return Stream.concat(BoundRows.BY_AGE.stream(), BoundRows.BY_SCHOOL.stream());
  }

  @Test
  void the_rows_are_those_of_the_files() {
    assertThat(BoundRows.BY_AGE).hasSizeGreaterThanOrEqualTo(32);
    assertThat(BoundRows.BY_SCHOOL).hasSizeGreaterThanOrEqualTo(6);
    assertThat(rows().map(DoseRow::series))
        .contains("hb0", "bcg", "opv", "dpt-hb-hib", "pcv", "rv", "ipv", "mr", "je")
        .contains("school-mr", "school-td", "hpv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void on_each_side_of_every_bound(DoseRow row) {
    List<LocalDate> births = row.text("in_force_before").isEmpty() ? BIRTHS : EARLIER_BIRTHS;
    Set<String> seen = new TreeSet<>();
    for (LocalDate birth : births) {
      for (Sex sex : Sex.values()) {
        var child = new BoundChild(row, birth, sex);
        minAge(child, seen);
        lastDayThatCounts(child, seen);
        minInterval(child, seen);
        askedFor(child, seen);
        dueInterval(child, seen);
      }
    }
    assertThat(seen).as("bounds of " + row).containsAll(expectedBounds(row));
  }

  @AfterAll
  static void every_kind_of_bound_was_looked_at_often() {
    assertThat(LOOKED_AT.keySet())
        .contains("min_age", "due", "overdue", "before", "valid_before")
        .contains("min_interval", "due_interval");
    assertThat(LOOKED_AT.values()).allMatch(count -> count > 100);
  }

  /** What no other bound hides: the youngest age is hidden where the interval ends later. */
  private static Set<String> expectedBounds(DoseRow row) {
    Set<String> bounds = new TreeSet<>(Set.of("valid_before"));
    boolean isOver = !row.text("in_force_before").isEmpty();
    if (row.dose() == 1 && !row.age("min_age").isZero()) {
      bounds.add("min_age");
    }
    if (row.optionalAge("min_interval").isPresent()) {
      bounds.add("min_interval");
    }
    if (isShown(row) && !isOver) {
      bounds.addAll(Set.of("before"));
      row.optionalAge("due_interval").ifPresent(interval -> bounds.add("due_interval"));
    }
    return bounds;
  }

  /** A child on hexavalent vaccine is not asked for separate IPV, so no need shows those rows. */
  private static boolean isShown(DoseRow row) {
    return !(row.series().equals("ipv") && row.variant().equals("hexavalent"));
  }

  private static void judged(
      BoundChild child, List<LocalDate> before, LocalDate day, Verdict wanted, String bound) {
    Optional<Verdict> expected = child.isCredited(day) ? Optional.of(wanted) : Optional.empty();
    Optional<Verdict> found = child.verdict(before, day);
    assertThat(found).as("%s: %s, after %s on %s", child, bound, before, day).isEqualTo(expected);
    LOOKED_AT.merge(bound, 1, Integer::sum);
  }

  private static LocalDate soonest(BoundChild child) {
    List<LocalDate> before = child.earlyDoses();
    return before.isEmpty()
        ? child.birth()
        : after(
            before.get(before.size() - 1),
            child.row().optionalAge("min_interval").orElse(Period.ofDays(1)));
  }

  private static void minAge(BoundChild child, Set<String> seen) {
    LocalDate bound = child.at("min_age");
    LocalDate eve = bound.minusDays(1);
    if (eve.isBefore(child.birth()) || eve.isBefore(soonest(child)) || !inForce(child, eve)) {
      return;
    }
    boolean isDoseZero =
        child
            .ofSeries("supplementary_before_age")
            .map(age -> eve.isBefore(child.at(Period.parse(age))))
            .orElse(false);
    List<LocalDate> before = child.earlyDoses();
    judged(child, before, eve, isDoseZero ? Verdict.SUPPLEMENTARY : Verdict.TOO_YOUNG, "min_age");
    judged(child, before, bound, Verdict.VALID, "min_age");
    judged(child, before, bound.plusDays(1), Verdict.VALID, "min_age");
    seen.add("min_age");
  }

  private static void lastDayThatCounts(BoundChild child, Set<String> seen) {
    LocalDate bound = BoundChild.validBefore(child.row(), child);
    List<LocalDate> before = child.earlyDoses();
    LocalDate last = bound.minusDays(1);
    if (!child.row().text("in_force_before").isEmpty()) {
      seen.add("valid_before"); // the row was replaced before anybody grew too old under it
      return;
    }
    judged(child, before, last, Verdict.VALID, "valid_before");
    for (LocalDate day : List.of(bound, bound.plusDays(1))) {
      Optional<Verdict> found = child.verdict(before, day);
      boolean isJudged =
          child.isCredited(day) && child.ofSeries("ignores_late_doses").equals(Optional.of("no"));
      // The variant may end on that day; without it there is no third dose to be too old for.
      Verdict worth = child.row().variant().isEmpty() ? Verdict.TOO_OLD : found.orElseThrow();
      assertThat(worth).isNotEqualTo(Verdict.VALID);
      assertThat(found)
          .as("%s: valid_before on %s", child, day)
          .isEqualTo(isJudged ? Optional.of(worth) : Optional.empty());
      LOOKED_AT.merge("valid_before", 1, Integer::sum);
    }
    seen.add("valid_before");
  }

  /** Days of the dose before that let its interval decide; also one at the end of a month. */
  private static List<LocalDate> lateDoses(BoundChild child, LocalDate from) {
    List<LocalDate> early = child.earlyDoses();
    LocalDate day = Dates.later(early.get(early.size() - 1), from);
    String inForce = child.row().text("in_force_from");
    day = inForce.isEmpty() ? day : Dates.later(day, LocalDate.parse(inForce));
    LocalDate end = day;
    while (end.getDayOfMonth() != 31) {
      end = end.plusDays(1);
    }
    DoseRow before = BoundRows.before(child.row(), child.row().dose() - 1);
    LocalDate tooOld = BoundChild.validBefore(before, child);
    Optional<Period> startedBefore = child.row().optionalAge("started_before_age");
    return Stream.of(day, end)
        .filter(tooOld::isAfter)
        .filter(
            d ->
                child.row().dose() > 2
                    || startedBefore.map(age -> d.isBefore(child.at(age))).orElse(true))
        .toList();
  }

  private static void minInterval(BoundChild child, Set<String> seen) {
    Optional<Period> interval = child.row().optionalAge("min_interval");
    if (interval.isEmpty()) {
      return;
    }
    LocalDate tooOld = BoundChild.validBefore(child.row(), child);
    for (LocalDate last : lateDoses(child, child.at("min_age"))) {
      LocalDate bound = after(last, interval.get());
      LocalDate next = bound.plusDays(1);
      if (!next.isBefore(tooOld) || !inForce(child, bound.minusDays(1)) || !inForce(child, next)) {
        continue;
      }
      List<LocalDate> before = child.lastDoseOn(last);
      judged(child, before, bound.minusDays(1), Verdict.TOO_SOON, "min_interval");
      judged(child, before, bound, Verdict.VALID, "min_interval");
      judged(child, before, next, Verdict.VALID, "min_interval");
      seen.add("min_interval");
    }
  }

  private static boolean inForce(BoundChild child, LocalDate day) {
    return child.row().isInForce(day);
  }

  private static LocalDate due(BoundChild child) {
    DoseRow row = child.row();
    LocalDate due =
        row.isBySchool()
            ? child.schoolDue(row)
            : child.at(row.optionalAge("due_age").orElse(row.age("recommended_age")));
    return Dates.later(due, child.at("min_age"));
  }

  private static LocalDate overdue(BoundChild child) {
    DoseRow row = child.row();
    return row.isBySchool()
        ? ReckonedAge.endOfSchoolYear(child.schoolDue(row))
        : child.at("overdue_age");
  }

  private static LocalDate before(BoundChild child) {
    return child.row().isBySchool() ? child.schoolEnd(child.row()) : child.at("before_age");
  }

  private static void askedFor(BoundChild child, Set<String> seen) {
    List<LocalDate> before = child.earlyDoses();
    LocalDate due = due(child);
    if (!before.isEmpty()) {
      Period interval = child.row().optionalAge("due_interval").orElse(Period.ZERO);
      if (after(before.get(before.size() - 1), interval).isAfter(due)) {
        due = after(before.get(before.size() - 1), interval); // the interval hides the age
      }
    }
    LocalDate overdue = overdue(child);
    LocalDate end = before(child);
    status(child, before, due, overdue, end, Map.of("due", due, "overdue", overdue, "before", end))
        .forEach(seen::add);
  }

  private static void dueInterval(BoundChild child, Set<String> seen) {
    Optional<Period> interval = child.row().optionalAge("due_interval");
    if (interval.isEmpty()) {
      return;
    }
    for (LocalDate last : lateDoses(child, due(child))) {
      LocalDate due = after(last, interval.get());
      LocalDate overdue = Dates.later(overdue(child), after(due, GRACE));
      if (due.isBefore(before(child))) {
        status(
                child,
                child.lastDoseOn(last),
                due,
                overdue,
                before(child),
                Map.of("due_interval", due, "overdue", overdue))
            .forEach(seen::add);
      }
    }
  }

  /** Compares the need around each bound with the three days reckoned; the bounds looked at. */
  private static Set<String> status(
      BoundChild child,
      List<LocalDate> doses,
      LocalDate due,
      LocalDate overdue,
      LocalDate end,
      Map<String, LocalDate> bounds) {
    Set<String> seen = new TreeSet<>();
    for (Map.Entry<String, LocalDate> bound : bounds.entrySet()) {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate day = bound.getValue().plusDays(shift);
        boolean isGiven = doses.isEmpty() || day.isAfter(doses.get(doses.size() - 1));
        if (!isShown(child.row())
            || day.isBefore(Dates.later(child.birth(), BoundChild.FIRST))
            || !isGiven
            || !inForce(child, day)) {
          continue;
        }
        Need need = child.need(doses, day);
        String what = child + ": " + bound.getKey() + " on " + day + " after " + doses;
        assertThat(need.status()).as(what).isEqualTo(expected(child, day, due, overdue, end));
        if (need.status() != NeedStatus.NOT_OFFERED) {
          assertThat(need.dose()).as(what).hasValue(child.row().dose());
          assertThat(need.earliest()).as(what).hasValue(due);
          assertThat(need.latest()).as(what).hasValue(end.minusDays(1));
          assertThat(need.overdueFrom())
              .as(what)
              .isEqualTo(overdue.isBefore(end) ? Optional.of(overdue) : Optional.empty());
        }
        LOOKED_AT.merge(bound.getKey(), 1, Integer::sum);
        seen.add(bound.getKey());
      }
    }
    return seen;
  }

  private static NeedStatus expected(
      BoundChild child, LocalDate day, LocalDate due, LocalDate overdue, LocalDate end) {
    if (child.row().series().equals("hpv") && child.sex() == Sex.MALE) {
      return NeedStatus.NOT_OFFERED;
    } else if (!day.isBefore(end)) {
      return NeedStatus.TOO_LATE;
    } else if (day.isBefore(due)) {
      boolean isSmall = child.row().variant().equals("small-newborn");
      return isSmall ? NeedStatus.DEFERRED : NeedStatus.UPCOMING;
    }
    return day.isBefore(overdue) ? NeedStatus.DUE : NeedStatus.OVERDUE;
  }
}
