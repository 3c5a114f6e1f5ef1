package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import id.ilp.core.person.Condition;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.GapRow;
import id.ilp.rules.pack.IndicatorRow;
import id.ilp.rules.pack.VillageRows;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person, as a village counts people. */
final class PersonCount {
  /** Lives elsewhere: a visitor (pengunjung), who is no part of those to be reached (sasaran). */
  private static final String NOT_RESIDENT = "not-resident";

  private final IlpEngine engine;
  private final HealthRecord record;
  private final CarePlan plan;
  private final LocalDate asOf;
  private final VillageRows rows;
  private final Map<LocalDate, Achieved> byDay = new TreeMap<>();

  PersonCount(IlpEngine engine, HealthRecord record, CarePlan plan) {
    this.engine = engine;
    this.record = record;
    this.plan = plan;
    this.asOf = plan.asOf();
    this.rows = engine.pack().village();
  }

  /** Counts the person. */
  void into(FiguresDraft village) {
    Set<String> conditions =
        record.conditions().stream()
            .filter(one -> one.holdsOn(asOf))
            .map(Condition::code)
            .collect(Collectors.toSet());
    if (conditions.contains(NOT_RESIDENT)) {
      village.visitor();
      return;
    }
    village.person(!plan.issues().isEmpty());
    plan.stages().forEach(village::stage);
    coverage(village);
    plan.findings().stream().map(Finding::code).distinct().forEach(village::finding);
    conditions.stream().filter(rows.conditions()::contains).forEach(village::condition);
    reasons().distinct().forEach(reason -> village.lookFor(reason, theOne()));
    plan.issues().forEach(issue -> village.issue(issue.code()));
  }

  private FollowUp theOne() {
    return new FollowUp(1, ImmutableList.of(record.person().id()));
  }

  private Stream<FollowUp.Reason> reasons() {
    return Stream.concat(
        plan.homeVisits().stream().map(PersonCount::reason),
        plan.referrals().stream()
            .map(Referral::urgency)
            .filter(one -> one == Urgency.EMERGENCY || one == Urgency.URGENT)
            .map(PersonCount::reason));
  }

  private static FollowUp.Reason reason(HomeVisit visit) {
    return new FollowUp.Reason(visit.code(), visit.by());
  }

  private static FollowUp.Reason reason(Urgency urgency) {
    String code = "referral-" + urgency.name().toLowerCase(Locale.ROOT);
    return new FollowUp.Reason(code, Visitor.HEALTH_WORKER);
  }

  private void coverage(FiguresDraft village) {
    Set<String> setAside =
        plan.issues().stream()
            .filter(issue -> issue.code() == IssueCode.CONFLICTING_RECORD)
            .flatMap(issue -> issue.setAside().stream())
            .collect(Collectors.toSet());
    var units =
        new Units(
            record,
            plan,
            engine.firstDay(),
            engine.pack().settings().period("pregnancy_believed_until"),
            setAside);
    for (IndicatorRow row : rows.indicators().values()) {
      for (LocalDate day : units.of(row)) {
        boolean counts = on(day).all(row.counts(), row.within().firstDay(asOf));
        village.indicator(row.id(), new Share(counts ? 1 : 0, 1));
      }
    }
    for (GapRow row : rows.gaps().values()) {
      LocalDate first = row.within().firstDay(asOf);
      long began =
          row.began()
              .map(dose -> on(asOf).doses(dose, first))
              .orElseGet(() -> record.person().birthDate().isBefore(first) ? 0L : 1L);
      village.gap(row.id(), new Share(on(asOf).doses(row.continued(), first), began));
    }
  }

  private Achieved on(LocalDate day) {
    return byDay.computeIfAbsent(
        day, one -> new Achieved(record, one.equals(asOf) ? plan : engine.plan(record, one), asOf));
  }
}
