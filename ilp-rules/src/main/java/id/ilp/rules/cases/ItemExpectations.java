package id.ilp.rules.cases;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.DataIssue;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.core.screening.Quantity;
import id.ilp.rules.cases.Details.Detail;
import id.ilp.rules.cases.Details.Match;
import id.ilp.rules.cases.Words.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a case expects of everything in a plan that is not a need. */
final class ItemExpectations {
  /** The words such an expectation begins with. */
  static final ImmutableSet<String> KINDS =
      ImmutableSet.of(
          "finding",
          "visit",
          "dose",
          "assessment",
          "issue",
          "stage",
          "cluster",
          "unused",
          "programmes");

  private static final Pattern ID = Pattern.compile("[isvcgr][1-9]\\d*");

  private final Vocabulary vocabulary;

  ItemExpectations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads an expectation that begins with {@code kind}. */
  Function<CarePlan, Optional<String>> read(Word kind, Words words) {
    return switch (kind.text()) {
      case "finding" -> finding(words);
      case "visit" -> visit(words);
      case "dose" -> dose(words);
      case "assessment" -> assessment(words);
      case "issue" -> issue(words);
      case "stage" -> {
        String stage = words.next("a stage").choice(LifeStage.class).name();
        yield among("stage", stage, plan -> NeedExpectation.names(plan.stages()));
      }
      case "cluster" -> {
        String cluster = words.next("a cluster").choice(Cluster.class).name();
        yield among("cluster", cluster, plan -> NeedExpectation.names(plan.clusters()));
      }
      case "unused" -> {
        Word id = words.next("the id of a record");
        checkId(id);
        yield among("unused", id.text(), CarePlan::unused);
      }
      default -> programmes(words);
    };
  }

  /** Reads what follows the arrow of {@code code -> PUSKESMAS SOON by 2026-11-08}. */
  Function<CarePlan, Optional<String>> referral(Word code, Words words) {
    named(code);
    FacilityTier to = words.next("where to").choice(FacilityTier.class);
    Urgency urgency = words.next("how urgent").choice(Urgency.class);
    var details =
        new Details<Referral>(
            words,
            ImmutableMap.of(
                "by", new Detail<>(Match.ONE, r -> List.of(r.by().toString()), Word::day),
                "from",
                    new Detail<>(
                        Match.ONE,
                        r -> one(r.origin().map(Enum::name)),
                        word -> word.choice(FacilityTier.class)),
                "uses", uses(Referral::uses)));
    return plan ->
        first(plan.referrals(), Referral::code, code.text())
            .map(
                r ->
                    r.to() == to && r.urgency() == urgency && details.agree(r)
                        ? Optional.<String>empty()
                        : Optional.of(
                            r.code() + " -> " + r.to() + " " + r.urgency() + details.shown(r)))
            .orElseGet(() -> absent("referral", AbsenceExpectation.referrals(plan)));
  }

  private Function<CarePlan, Optional<String>> finding(Words words) {
    String code = named(words.next("the code of a finding"));
    var details =
        new Details<Finding>(
            words,
            ImmutableMap.of(
                "since",
                new Detail<>(Match.ONE, f -> List.of(f.since().toString()), Word::day),
                "uses",
                uses(Finding::uses)));
    return plan ->
        first(plan.findings(), Finding::code, code)
            .map(f -> unless(details.agree(f), "finding " + code + details.shown(f)))
            .orElseGet(() -> absent("finding", AbsenceExpectation.findings(plan)));
  }

  private Function<CarePlan, Optional<String>> visit(Words words) {
    String code = named(words.next("the code of a home visit"));
    Visitor by = words.next("who goes").choice(Visitor.class);
    return among(
        "visit",
        code + " " + by,
        plan -> plan.homeVisits().stream().map(ItemExpectations::shown).toList());
  }

  private static String shown(HomeVisit visit) {
    return visit.code() + " " + visit.by();
  }

  private Function<CarePlan, Optional<String>> dose(Words words) {
    Word id = words.next("the id of a dose");
    checkId(id);
    if (words.take("nothing")) {
      return plan -> credits(plan, id.text()).filter(found -> !found.isEmpty()).map(List::toString);
    }
    Word series = words.next("a series, or nothing");
    String said =
        vocabulary.allowsUnknown()
            ? series.text()
            : Vocabulary.expected(
                series,
                "series or vaccine",
                ImmutableSortedSet.<String>naturalOrder()
                    .addAll(vocabulary.needs())
                    .addAll(vocabulary.vaccines())
                    .build());
    Word next = words.next("a dose number or a verdict");
    if (Character.isDigit(next.text().charAt(0))) {
      said += " " + next.integer();
      next = words.next("a verdict");
    }
    String credit = said + " " + next.choice(Verdict.class);
    return plan -> {
      Optional<List<String>> credits = credits(plan, id.text());
      String found = credits.map(all -> String.join(", ", all)).orElse("no such dose");
      return unless(
          credits.filter(all -> all.contains(credit)).isPresent(),
          "dose " + id.text() + " " + (found.isEmpty() ? "nothing" : found));
    };
  }

  private static Optional<List<String>> credits(CarePlan plan, String id) {
    return first(plan.doses(), DoseEvaluation::of, id)
        .map(dose -> dose.credits().stream().map(ItemExpectations::credit).toList());
  }

  private static String credit(DoseEvaluation.Credit credit) {
    String slot = credit.dose().isPresent() ? " " + credit.dose().getAsInt() : "";
    return credit.series() + slot + " " + credit.verdict();
  }

  private Function<CarePlan, Optional<String>> assessment(Words words) {
    Word[] parts = words.next("assessment=band").split("=", "weight-for-age=normal");
    String code = Vocabulary.expected(parts[0], "assessment", vocabulary.assessments());
    String band = parts[1].text();
    var details =
        new Details<Assessment>(
            words,
            ImmutableMap.of(
                "value", new Detail<>(Match.ONE, a -> number(a.value()), Word::text),
                "until", new Detail<>(Match.ONE, a -> one(a.protectedUntil()), Word::day),
                "of", new Detail<>(Match.ONE, a -> one(a.of()), ItemExpectations::checkId),
                "on", new Detail<>(Match.ONE, a -> List.of(a.date().toString()), Word::day),
                "scheme", new Detail<>(Match.ONE, a -> one(a.scheme()), word -> {}),
                "missing", new Detail<>(Match.LAST_PART, Assessment::missing, word -> {})));
    return plan ->
        plan.assessments().stream()
            .filter(a -> a.code().equals(code))
            .filter(a -> details.agreeOn("of", a) && details.agreeOn("scheme", a))
            .max(Comparator.comparing(Assessment::date).thenComparing(a -> a.of().orElse("")))
            .map(
                a ->
                    unless(
                        band(a).equals(band) && details.agree(a),
                        "assessment " + code + "=" + band(a) + details.shown(a)))
            .orElseGet(() -> absent("assessment", AbsenceExpectation.assessments(plan)));
  }

  private static String band(Assessment assessment) {
    return assessment.isFlagged() ? "flagged" : assessment.band().orElse("unbanded");
  }

  private static List<String> number(OptionalDouble value) {
    return value.isPresent() ? List.of(Quantity.plain(value.getAsDouble())) : List.of();
  }

  private Function<CarePlan, Optional<String>> issue(Words words) {
    Word code = words.next("the code of an issue");
    AbsenceExpectation.checkIssue(code);
    var details =
        new Details<DataIssue>(
            words,
            ImmutableMap.of(
                "at", new Detail<>(Match.ONE, issue -> List.of(issue.at()), word -> {}),
                "aside", new Detail<>(Match.SOME, DataIssue::setAside, ItemExpectations::checkId)));
    return plan -> {
      List<DataIssue> all =
          plan.issues().stream().filter(i -> i.code().code().equals(code.text())).toList();
      if (all.stream().anyMatch(details::agree)) {
        return Optional.empty();
      }
      return all.isEmpty()
          ? absent("issue", AbsenceExpectation.issues(plan))
          : Optional.of("issue " + code.text() + details.shown(all.get(0)));
    };
  }

  private Function<CarePlan, Optional<String>> programmes(Words words) {
    Word all = words.next("programmes joined by plus signs");
    for (String one : all.text().split("\\+")) {
      Vocabulary.expected(
          new Word(one, all.at()), "programme", vocabulary.book().programmes().keySet());
    }
    return plan -> {
      String said = String.join("+", plan.edition().programmes());
      return unless(said.equals(all.text()), "programmes " + said);
    };
  }

  private String named(Word code) {
    return Vocabulary.expected(code, "code any rule names", vocabulary.namedByRules());
  }

  private static <T> Detail<T> uses(Function<T, List<String>> said) {
    return new Detail<>(Match.SOME, said, ItemExpectations::checkId);
  }

  /** Refuses what is no id of an invented record. */
  static void checkId(Word word) {
    if (!ID.matcher(word.text()).matches()) {
      throw word.problem("is no id: i1 for the first dose, s1, v1, c1, g1, r1");
    }
  }

  private static Function<CarePlan, Optional<String>> among(
      String what, String wanted, Function<CarePlan, List<String>> said) {
    return plan -> {
      List<String> found = said.apply(plan);
      return found.contains(wanted) ? Optional.empty() : absent(what, found);
    };
  }

  private static <T> Optional<T> first(List<T> all, Function<T, String> code, String wanted) {
    return all.stream().filter(one -> code.apply(one).equals(wanted)).findFirst();
  }

  private static Optional<String> unless(boolean agrees, String found) {
    return agrees ? Optional.empty() : Optional.of(found);
  }

  /** What there is instead of the thing expected. */
  private static Optional<String> absent(String what, List<String> found) {
    return Optional.of(
        found.isEmpty() ? "no " + what : what + " " + String.join(", " + what + " ", found));
  }

  private static List<String> one(Optional<?> value) {
    return NeedExpectation.one(value);
  }
}
