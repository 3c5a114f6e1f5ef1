package id.ilp.rules.cases;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.record.IssueCode;
import id.ilp.core.referral.Referral;
import id.ilp.rules.cases.Words.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a case expects not to find: {@code no finding x}, {@code no referrals}. */
final class AbsenceExpectation {
  private record Kind(Function<CarePlan, List<String>> said, Consumer<Word> check) {}

  private final ImmutableMap<String, Kind> kinds;

  AbsenceExpectation(Vocabulary vocabulary) {
    Consumer<Word> named =
        word -> Vocabulary.expected(word, "code any rule names", vocabulary.namedByRules());
    kinds =
        ImmutableMap.<String, Kind>builder()
            .put("finding", new Kind(AbsenceExpectation::findings, named))
            .put("referral", new Kind(AbsenceExpectation::referrals, named))
            .put("visit", new Kind(AbsenceExpectation::visits, named))
            .put(
                "assessment",
                new Kind(
                    AbsenceExpectation::assessments,
                    word -> Vocabulary.expected(word, "assessment", vocabulary.assessments())))
            .put("issue", new Kind(AbsenceExpectation::issues, AbsenceExpectation::checkIssue))
            .put("unused", new Kind(CarePlan::unused, ItemExpectations::checkId))
            .put(
                "stage",
                new Kind(
                    plan -> NeedExpectation.names(plan.stages()),
                    word -> word.choice(LifeStage.class)))
            .put(
                "cluster",
                new Kind(
                    plan -> NeedExpectation.names(plan.clusters()),
                    word -> word.choice(Cluster.class)))
            .buildOrThrow();
  }

  /** Reads what follows {@code no}. */
  Function<CarePlan, Optional<String>> read(Words words) {
    Word what = words.next("what is not expected");
    Kind kind = kinds.get(what.text());
    Kind all = what.text().endsWith("s") ? kinds.get(singular(what.text())) : null;
    if (all != null && (kind == null || !words.hasNext())) {
      return plan -> found(all.said().apply(plan), singular(what.text()));
    }
    if (kind == null) {
      throw what.unknown("thing to be absent", kinds.keySet());
    }
    if (what.text().equals("unused") && !words.hasNext()) {
      return plan -> found(plan.unused(), "unused");
    }
    Word code = words.next("the code of a " + what.text());
    kind.check().accept(code);
    return plan ->
        kind.said().apply(plan).contains(code.text())
            ? Optional.of(what.text() + " " + code.text())
            : Optional.empty();
  }

  private static Optional<String> found(List<String> codes, String what) {
    return codes.isEmpty() ? Optional.empty() : Optional.of(what + " " + String.join("+", codes));
  }

  private static String singular(String several) {
    return several.substring(0, several.length() - 1);
  }

  static void checkIssue(Word word) {
    Vocabulary.expected(
        word,
        "issue",
        Arrays.stream(IssueCode.values())
            .map(IssueCode::code)
            .collect(ImmutableSet.toImmutableSet()));
  }

  static List<String> findings(CarePlan plan) {
    return plan.findings().stream().map(Finding::code).toList();
  }

  static List<String> referrals(CarePlan plan) {
    return plan.referrals().stream().map(Referral::code).toList();
  }

  static List<String> visits(CarePlan plan) {
    return plan.homeVisits().stream().map(HomeVisit::code).toList();
  }

  static List<String> assessments(CarePlan plan) {
    return plan.assessments().stream().map(Assessment::code).distinct().toList();
  }

  static List<String> issues(CarePlan plan) {
    return plan.issues().stream().map(issue -> issue.code().code()).toList();
  }
}
