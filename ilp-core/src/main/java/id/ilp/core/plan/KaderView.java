package id.ilp.core.plan;

import static java.util.Locale.ROOT;

import com.google.common.collect.ImmutableList;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.referral.Referral;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan as a kader (trained volunteer) may read it: it speaks of risk and of what to do, names no
 * diagnosis, and shows no result of HIV, syphilis or hepatitis.
 *
 * <p>What is withheld: findings, the communicable-disease cluster, the places within sources, and
 * the words of data issues that touch a diagnosis. Rules are named by their topic. Codes stay, for
 * software matches on them; those of a result of HIV, syphilis or hepatitis do not.
 */
public final class KaderView {
  /** What stands in place of the message of an issue a kader may not read. */
  public static final String WITHHELD = "a part of the record cannot be used; ask the puskesmas";

  /** What stands in place of the code of a result a kader may not read. */
  private static final String TEST_RESULT = "test-result";

  private static final ImmutableList<String> RESULTS =
      ImmutableList.of("hiv", "syphilis", "sifilis", "hepatitis", "hbsag", "hcv", "treponem");

  private KaderView() {}

  /** {@code plan} in the words of a kader; the order of its needs stays. */
  public static CarePlan of(CarePlan plan) {
    return CarePlan.builder()
        .from(plan)
        .clusters(
            plan.clusters().stream().filter(one -> one != Cluster.COMMUNICABLE_DISEASE).toList())
        .needs(plan.needs().stream().map(KaderView::need).toList())
        .assessments(
            plan.assessments().stream()
                .filter(one -> !isWithheld(one.code()))
                .map(KaderView::assessment)
                .toList())
        .findings(ImmutableList.of())
        .referrals(plan.referrals().stream().map(KaderView::referral).toList())
        .homeVisits(plan.homeVisits().stream().map(KaderView::homeVisit).toList())
        .issues(plan.issues().stream().map(KaderView::issue).sorted().toList())
        .build();
  }

  /** Whether a code or sentence speaks of HIV, syphilis or hepatitis, of which no kader reads. */
  public static boolean isWithheld(String text) {
    String lower = text.toLowerCase(ROOT);
    return RESULTS.stream().anyMatch(lower::contains);
  }

  private static Need need(Need need) {
    boolean isVaccine = need.kind() == NeedKind.IMMUNIZATION;
    return Need.builder()
        .from(need)
        .name(isVaccine ? need.name() : subject(need.kaderReason()))
        .reason(need.kaderReason())
        .cluster(cluster(need.cluster()))
        .rule(need.rule().map(KaderView::topic))
        .missing(need.missing().stream().filter(path -> !isTelling(path)).toList())
        .sources(sources(need.sources()))
        .build();
  }

  /** A cluster whose name tells of a disease is not named. */
  private static Cluster cluster(Cluster cluster) {
    return cluster == Cluster.COMMUNICABLE_DISEASE ? Cluster.CROSS_CLUSTER : cluster;
  }

  private static Assessment assessment(Assessment assessment) {
    return Assessment.builder()
        .from(assessment)
        .label(assessment.kaderLabel())
        .rule(assessment.rule().map(KaderView::topic))
        .missing(assessment.missing().stream().filter(path -> !isTelling(path)).toList())
        .sources(sources(assessment.sources()))
        .build();
  }

  private static Referral referral(Referral referral) {
    return Referral.builder()
        .from(referral)
        .code(told(referral.code()))
        .reason(referral.kaderReason())
        .rule(told(topic(referral.rule())))
        .sources(sources(referral.sources()))
        .build();
  }

  private static HomeVisit homeVisit(HomeVisit visit) {
    return new HomeVisit(
        visit.code(),
        visit.by(),
        visit.reason(),
        told(topic(visit.rule())),
        sources(visit.sources()));
  }

  private static DataIssue issue(DataIssue issue) {
    if (!isTelling(issue.at()) && !isTelling(issue.message())) {
      return issue;
    }
    String item = issue.at().substring(0, (issue.at() + ".").indexOf('.'));
    boolean isTelling = isWithheld(item) || namesOfConditions().anyMatch(item::contains);
    return new DataIssue(
        issue.severity(), isTelling ? "record" : item, issue.code(), WITHHELD, issue.setAside());
  }

  private static ImmutableList<Citation> sources(List<Citation> sources) {
    return sources.stream()
        .map(source -> new Citation(source.key(), "", source.standing()))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** A code a kader may read; of a result they may not, only that there is one. */
  private static String told(String code) {
    return isWithheld(code) ? TEST_RESULT : code;
  }

  /** The topic of a rule: what stands before the colon of its name. */
  private static String topic(String rule) {
    int colon = rule.indexOf(':');
    return colon < 0 ? rule : rule.substring(0, colon);
  }

  /** What a sentence is about: its words before the colon. */
  private static Text subject(Text sentence) {
    return Text.rendered(language -> subject(sentence, language));
  }

  private static String subject(Text sentence, Language language) {
    String words = sentence.in(language);
    int colon = words.indexOf(':');
    return colon < 0 ? words : words.substring(0, colon);
  }

  /** Whether a path or message may give a diagnosis away. */
  private static boolean isTelling(String text) {
    String lower = text.toLowerCase(ROOT);
    return isWithheld(lower)
        || lower.startsWith("conditions")
        || lower.startsWith("exposures")
        || namesOfConditions().anyMatch(lower::contains);
  }

  private static Stream<String> namesOfConditions() {
    return RecordCodes.catalogue().of(RecordCodes.Kind.CONDITION).keySet().stream();
  }
}
