package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Edition;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.HomeVisitRequest;
import id.ilp.rules.client.Observation;
import id.ilp.rules.client.ReferralRequest;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Puts a plan together: what was computed, what the rules concluded, and what nothing used. */
final class PlanComposer {
  private final RulePack pack;
  private final AssessmentsOfDay ofDay = new AssessmentsOfDay();

  PlanComposer(RulePack pack) {
    this.pack = pack;
  }

  /**
   * The plan of {@code record}, once all rules have fired.
   *
   * @param sheet where the needs were written
   * @param needs all of them, in their order
   */
  CarePlan compose(HealthRecord record, Client client, NeedSheet sheet, ImmutableList<Need> needs) {
    List<DoseEvaluation> doses = doses(client);
    List<Assessment> assessments = assessments(client, needs);
    List<Finding> findings = findings(client);
    Set<String> unused =
        UnusedRecords.of(record, sheet.written(), doses, assessments, findings, client.issues());
    return CarePlan.composed(
        record.person().id(),
        client.asOf(),
        edition(client),
        client.stages(),
        clusters(client),
        needs,
        doses,
        assessments,
        findings,
        referrals(client),
        homeVisits(client),
        client.issues().isEmpty() ? List.of() : ImmutableSortedSet.copyOf(client.issues()),
        NaturalOrder.sorted(unused));
  }

  private Edition edition(Client client) {
    return new Edition(pack.edition(), pack.version(), client.inForce().programmes().asList());
  }

  private List<DoseEvaluation> doses(Client client) {
    return client.immunization().doses().isEmpty() ? List.of() : new DoseStep(pack).doses(client);
  }

  private static Set<Cluster> clusters(Client client) {
    Set<Cluster> clusters = EnumSet.noneOf(Cluster.class);
    clusters.addAll(client.clusters());
    clusters.addAll(client.conclusions().clusters());
    return clusters;
  }

  private List<Assessment> assessments(Client client, List<Need> needs) {
    List<Assessment> all = new ArrayList<>(client.assessments());
    all.add(new TetanusStep(pack, client).assessment(ofDay));
    all.addAll(new CompletenessStep(pack, client).assessments(needs, ofDay));
    all.sort(PlanComposer::compare);
    return all;
  }

  /** By code and day, record and reading. */
  private static int compare(Assessment one, Assessment other) {
    int order = one.code().compareTo(other.code());
    if (order == 0) {
      order = one.date().compareTo(other.date());
    }
    if (order == 0) {
      order = one.of().orElse("").compareTo(other.of().orElse(""));
    }
    return order == 0 ? one.scheme().orElse("").compareTo(other.scheme().orElse("")) : order;
  }

  /** One finding per code; two rules that find the same thing join their reasons. */
  private static List<Finding> findings(Client client) {
    List<Found> found = client.conclusions().findings();
    if (found.size() < 2) {
      return found.isEmpty() ? List.of() : List.of(finding(found.get(0)));
    }
    Map<String, Finding> byCode = new TreeMap<>();
    found.stream()
        .sorted(
            Comparator.comparing((Found f) -> f.rule().name())
                .thenComparing(f -> f.observation().id()))
        .forEach(one -> byCode.merge(one.code(), finding(one), PlanComposer::join));
    return List.copyOf(byCode.values());
  }

  private static Finding finding(Found found) {
    return new Finding(
        found.code(),
        found.observation().date(),
        found.uses(),
        found.rule().name(),
        found.rule().citations());
  }

  private static Finding join(Finding first, Finding second) {
    List<String> uses = new ArrayList<>();
    uses.addAll(first.uses());
    uses.addAll(second.uses());
    Set<Citation> sources = new TreeSet<>(first.sources());
    sources.addAll(second.sources());
    boolean isEarlier = second.since().isBefore(first.since());
    return new Finding(
        first.code(),
        isEarlier ? second.since() : first.since(),
        NaturalOrder.sorted(uses),
        first.rule(),
        ImmutableList.copyOf(sources));
  }

  /** One referral per code: the most urgent. */
  private List<Referral> referrals(Client client) {
    List<ReferralRequest> asked = client.conclusions().referrals();
    if (asked.size() < 2) {
      return asked.isEmpty() ? List.of() : List.of(referral(asked.get(0)));
    }
    Map<String, ReferralRequest> byCode = new TreeMap<>();
    asked.stream()
        .sorted(
            Comparator.comparing(ReferralRequest::urgency)
                .thenComparing(ReferralRequest::to, Comparator.reverseOrder())
                .thenComparing(request -> request.rule().name()))
        .forEach(request -> byCode.putIfAbsent(request.finding().code(), request));
    return byCode.values().stream().map(this::referral).toList();
  }

  private Referral referral(ReferralRequest request) {
    Observation observation = request.finding().observation();
    Template template = pack.textsOf(request.rule().folder()).get(request.text());
    Supplier<Map<String, Object>> values =
        () -> {
          Map<String, Object> spoken = new HashMap<>(observation.numbers());
          spoken.put("to", request.to().text());
          return spoken;
        };
    return Referral.builder()
        .code(request.finding().code())
        .origin(request.finding().place())
        .to(request.to())
        .urgency(request.urgency())
        .by(observation.date().plusDays(days(request.urgency())))
        .reason(template.forStaff(values))
        .kaderReason(template.forKader(values))
        .rule(request.rule().name())
        .sources(request.rule().citations())
        .uses(request.finding().uses())
        .build();
  }

  private int days(Urgency urgency) {
    String key = "urgency_" + urgency.name().toLowerCase(java.util.Locale.ROOT);
    return id.ilp.core.date.Dates.days(
        LocalDate.EPOCH, id.ilp.core.date.Dates.plus(LocalDate.EPOCH, pack.settings().period(key)));
  }

  private List<HomeVisit> homeVisits(Client client) {
    List<HomeVisitRequest> asked = client.conclusions().homeVisits();
    if (asked.size() < 2) {
      return asked.isEmpty() ? List.of() : List.of(homeVisit(asked.get(0)));
    }
    return asked.stream()
        .distinct()
        .sorted(
            Comparator.comparing(HomeVisitRequest::code)
                .thenComparing(HomeVisitRequest::by)
                .thenComparing(request -> request.rule().name()))
        .map(this::homeVisit)
        .toList();
  }

  private HomeVisit homeVisit(HomeVisitRequest request) {
    return new HomeVisit(
        request.code(),
        request.by(),
        pack.textsOf(request.rule().folder())
            .get(request.code())
            .forKader(Map.of("about", request.about())),
        request.rule().name(),
        request.rule().citations());
  }
}
