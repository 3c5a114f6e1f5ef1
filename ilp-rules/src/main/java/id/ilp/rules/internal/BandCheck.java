package id.ilp.rules.internal;

import id.ilp.core.date.Dates;
import id.ilp.core.person.Sex;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.AgeWindow;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Proves that the bands of a reading cover the line at every age: no value has none, or two. */
final class BandCheck {
  /** Any birth will do: ages are compared, not dates. */
  private static final LocalDate BIRTH = LocalDate.of(2000, 1, 1);

  private final AssessmentScheme scheme;
  private final Set<String> problems = new LinkedHashSet<>();

  private BandCheck(AssessmentScheme scheme) {
    this.scheme = scheme;
  }

  /** Every gap and overlap, each at the row it begins with. */
  static Set<String> problems(AssessmentScheme scheme) {
    var check = new BandCheck(scheme);
    if (scheme.instrument() != Instrument.ALL_OF) {
      scheme.inputs().forEach(check::input);
    }
    return check.problems;
  }

  private void input(Input input) {
    Set<LocalDate> weeks = weeks();
    for (LocalDate day : days()) {
      for (Sex sex : Sex.values()) {
        for (LocalDate week : weeks) {
          List<Limit> line =
              scheme.limits().stream()
                  .filter(limit -> limit.input().equals(input.name()))
                  .filter(limit -> limit.ages().includes(BIRTH, day))
                  .filter(limit -> limit.sex().isEmpty() || limit.sex().equals(Optional.of(sex)))
                  .filter(limit -> limit.gestation().map(g -> g.includes(BIRTH, week)).orElse(true))
                  .sorted(
                      Comparator.comparingDouble(
                          limit -> limit.from().orElse(Double.NEGATIVE_INFINITY)))
                  .toList();
          String pregnant = weeks.size() == 1 ? "" : " pregnant for " + days(week);
          line(line, input.name() + " of somebody " + sex + " aged " + age(day) + pregnant);
        }
      }
    }
  }

  /** The first day of every age at which another row may begin to hold. */
  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    days.add(day(scheme.ages().from()));
    for (Limit limit : scheme.limits()) {
      AgeWindow ages = limit.ages();
      days.add(day(ages.from()));
      ages.before().ifPresent(before -> days.add(day(before)));
    }
    days.removeIf(day -> !scheme.ages().includes(BIRTH, day));
    return days;
  }

  /** As if the pregnancy had begun at birth: the first day of every part of it that rows name. */
  private Set<LocalDate> weeks() {
    Set<LocalDate> weeks = new TreeSet<>();
    weeks.add(BIRTH);
    scheme.limits().stream()
        .flatMap(limit -> limit.gestation().stream())
        .forEach(
            part -> {
              weeks.add(day(part.from()));
              part.before().ifPresent(before -> weeks.add(day(before)));
            });
    return weeks;
  }

  private static Period days(LocalDate week) {
    return Period.ofDays(Dates.days(BIRTH, week));
  }

  private static LocalDate day(Period age) {
    return Dates.plus(BIRTH, age);
  }

  private static String age(LocalDate day) {
    return Period.between(BIRTH, day).toString();
  }

  private void line(List<Limit> line, String where) {
    if (line.isEmpty()) {
      problems.add(scheme.row() + ":1: no row of limits for " + where);
      return;
    }
    double covered = Double.NEGATIVE_INFINITY;
    for (Limit limit : line) {
      double from = limit.from().orElse(Double.NEGATIVE_INFINITY);
      if (from > covered) {
        problems.add(
            limit.row()
                + ":1: no band from "
                + plain(covered)
                + " to "
                + plain(from)
                + " for "
                + where);
      } else if (from < covered) {
        problems.add(
            limit.row()
                + ":1: two bands from "
                + plain(from)
                + " to "
                + plain(covered)
                + " for "
                + where);
      }
      covered = Math.max(covered, limit.before().orElse(Double.POSITIVE_INFINITY));
    }
    if (covered < Double.POSITIVE_INFINITY) {
      Limit last = line.get(line.size() - 1);
      problems.add(last.row() + ":1: no band from " + plain(covered) + " on for " + where);
    }
  }

  private static String plain(double value) {
    if (Double.isInfinite(value)) {
      return value < 0 ? "the lowest value" : "the highest value";
    }
    return id.ilp.core.screening.Quantity.plain(value);
  }
}
