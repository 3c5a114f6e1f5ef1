package id.ilp.rules.client;

import id.ilp.core.date.Dates;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pregnancies without an end: of several the one begun last counts. */
final class OpenPregnancies {
  private static final Comparator<Pregnancy> BY_BEGIN =
      Comparator.comparing((Pregnancy one) -> one.lastMenstrualPeriod().orElse(LocalDate.MIN))
          .thenComparing(Pregnancy::id);

  private OpenPregnancies() {}

  /** The one that counts, of those among {@code pregnancies} that have not ended. */
  static Optional<Pregnancy> current(List<Pregnancy> pregnancies) {
    return pregnancies.isEmpty()
        ? Optional.empty()
        : pregnancies.stream().filter(one -> one.end().isEmpty()).max(BY_BEGIN);
  }

  /** Names those that cannot last beside the one that counts. */
  static void report(
      RulePack pack,
      HealthRecord record,
      List<Pregnancy> pregnancies,
      LocalDate asOf,
      List<DataIssue> issues) {
    if (pregnancies.size() < 2) {
      return; // the only one counts
    }
    Period longest = pack.settings().period("pregnancy_believed_until");
    List<Pregnancy> open =
        pregnancies.stream()
            .filter(one -> one.end().isEmpty() && isBelieved(one, asOf, longest))
            .toList();
    Optional<Pregnancy> counts = current(open);
    for (Pregnancy one : open) {
      if (!one.equals(counts.orElseThrow())) {
        issues.add(
            DataIssue.warning(
                "pregnancies[" + record.pregnancies().indexOf(original(one, record)) + "]",
                IssueCode.CONFLICTING_RECORD,
                "pregnancies "
                    + one.id()
                    + " and "
                    + counts.orElseThrow().id()
                    + " have no end up to "
                    + asOf
                    + "; "
                    + counts.orElseThrow().id()
                    + " counts"));
      }
    }
  }

  /** One that ends only later is kept without its end. */
  private static Pregnancy original(Pregnancy one, HealthRecord record) {
    return record.pregnancies().stream()
        .filter(recorded -> recorded.id().equals(one.id()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isBelieved(Pregnancy one, LocalDate asOf, Period longest) {
    return one.lastMenstrualPeriod()
        .map(begin -> !asOf.isAfter(Dates.plus(begin, longest)))
        .orElse(true);
  }
}
