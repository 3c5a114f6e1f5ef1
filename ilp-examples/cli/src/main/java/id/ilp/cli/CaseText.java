package id.ilp.cli;

import id.ilp.core.text.Language;
import id.ilp.rules.cases.CaseReport;
import id.ilp.rules.cases.CaseResult;
import id.ilp.rules.cases.CaseResult.Mismatch;
import id.ilp.rules.trace.RulePlace;

/** What became of the worked cases of a pack, as its author reads it. */
final class CaseText {
  private CaseText() {}

  /** The failures, a line that sums up, and the rules no case reaches. */
  static String of(String pack, CaseReport report, Language language) {
    var text = new StringBuilder();
    for (CaseResult failure : report.failures()) {
      line(text, failure.workedCase().place() + ": " + failure.workedCase().title());
      for (Mismatch mismatch : failure.mismatches()) {
        line(text, "  " + Phrase.EXPECTED.in(language, mismatch.expected()));
        line(text, "  " + Phrase.FOUND.in(language, mismatch.found()));
        mismatch
            .reason()
            .ifPresent(reason -> line(text, "  " + Phrase.WHY.in(language, reason.in(language))));
      }
    }
    int all = report.results().size();
    int failed = report.failures().size();
    line(text, Phrase.CASES.in(language, pack, all, all - failed, failed));
    for (RulePlace rule : report.unreached()) {
      line(
          text,
          rule.path() + ":" + rule.line() + ": " + Phrase.UNREACHED.in(language, rule.name()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(Plain.line(line)).append('\n');
  }
}
