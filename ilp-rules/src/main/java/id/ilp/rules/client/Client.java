package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.service.ServiceRecord;
import id.ilp.core.text.Text;
import id.ilp.rules.internal.Conclusions;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.PackProgramme;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One person on one day: the fact rules speak to. Everything is looked up once, when the client is
 * made; questions then cost next to nothing. Conditions of a rule ask, its consequence concludes.
 */
public final class Client {
  private final RulePack pack;
  private final Person person;
  private final LocalDate asOf;
  private final int ageInDays;
  private final int ageInMonths;
  private final int ageInYears;
  private final Set<LifeStage> stages;
  private final Set<Cluster> clusters;
  private final RecordSieve sieve;
  private final Set<String> programmes = new java.util.LinkedHashSet<>();
  private final Map<String, List<Observation>> observations = new TreeMap<>();
  private final Map<String, Reading> latest = new HashMap<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final Conclusions conclusions = new Conclusions();

  private Client(RulePack pack, HealthRecord record, LocalDate asOf) {
    this.pack = pack;
    this.person = record.person();
    this.asOf = asOf;
    LocalDate birth = person.birthDate();
    ageInDays = Dates.days(birth, asOf);
    ageInMonths = Dates.completedMonths(birth, asOf);
    ageInYears = Dates.completedYears(birth, asOf);
    sieve = new RecordSieve(pack, record, asOf);
    Stages stageRows = sieve.stages();
    stages = stageRows.on(asOf);
    clusters = stageRows.clusters(asOf);
    for (PackProgramme programme : pack.programmes().values()) {
      if (programme.programme().isInForceOn(asOf)) {
        programmes.add(programme.programme().id());
      }
    }
    for (Observation observation : sieve.observations()) {
      observations.computeIfAbsent(observation.type(), type -> new ArrayList<>()).add(observation);
    }
    observations.values().forEach(list -> list.sort(Observation.BY_DATE));
    assess(new Assessor(person, stageRows::includes, sieve.issues()));
  }

  /** The person of {@code record} as seen on {@code asOf}. */
  public static Client of(RulePack pack, HealthRecord record, LocalDate asOf) {
    return new Client(pack, record, asOf);
  }

  private void assess(Assessor assessor) {
    for (AssessmentScheme scheme : pack.schemes()) {
      for (Observation observation : observations.getOrDefault(scheme.type(), List.of())) {
        assessor
            .assess(scheme, observation)
            .ifPresent(
                assessment -> {
                  assessments.add(assessment);
                  if (assessment.band().isEmpty()) {
                    return; // flagged: neither a finding nor the end of one
                  }
                  latest.merge(
                      scheme.code(),
                      new Reading(assessment, observation),
                      (old, found) ->
                          Observation.BY_DATE.compare(old.observation(), found.observation()) > 0
                              ? old
                              : found);
                });
      }
    }
  }

  // Questions.

  /** Whole days since birth; 0 on the day of birth. */
  public int ageInDays() {
    return ageInDays;
  }

  /** Completed months. */
  public int ageInMonths() {
    return ageInMonths;
  }

  /** Completed years. */
  public int ageInYears() {
    return ageInYears;
  }

  /** Whether the person is recorded as female. */
  public boolean isFemale() {
    return person.sex().filter(sex -> sex == Sex.FEMALE).isPresent();
  }

  /** Whether the person is recorded as male. */
  public boolean isMale() {
    return person.sex().filter(sex -> sex == Sex.MALE).isPresent();
  }

  /** Whether the person is in this life-cycle stage. */
  public boolean isIn(LifeStage stage) {
    return stages.contains(stage);
  }

  /** Whether the person is at school, in grade 1 to 12. */
  public boolean isPupil() {
    return person.schoolGrade().orElse(0) > 0;
  }

  /** Whether the birth weight is known and below {@code grams}. */
  public boolean isBornBelow(double grams) {
    return person
        .birthWeight()
        .map(
            weight ->
                switch (weight.unit()) {
                  case "g" -> weight.value() < grams;
                  case "kg" -> weight.value() * 1000 < grams;
                  default -> false;
                })
        .orElse(false);
  }

  /** Whether the programme is in force. */
  public boolean asks(String programme) {
    return programmes.contains(programme);
  }

  /** Whether the condition holds on this day. */
  public boolean knownWith(String condition) {
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition) && one.holdsOn(asOf)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the conditions holds on this day. */
  public boolean knownWithAny(String... several) {
    for (String condition : several) {
      if (knownWith(condition)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the condition began and its first day lies less than {@code period} back. */
  public boolean knownWithSince(String condition, String period) {
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition)
          && one.from()
              .map(from -> asOf.isBefore(Dates.plus(from.latest(), java.time.Period.parse(period))))
              .orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an exposure is recorded, up to this day. */
  public boolean exposedToAny(String... several) {
    for (Exposure exposure : sieve.exposures()) {
      if (List.of(several).contains(exposure.code())) {
        return true;
      }
    }
    return false;
  }

  /** The class of the latest record that has one, such as {@code blood-pressure-class}. */
  public Reading latest(String assessment) {
    return latest.getOrDefault(assessment, Reading.NONE);
  }

  /** The latest record of a screening type. */
  public Observation latestRecord(String type) {
    List<Observation> all = observations.getOrDefault(type, List.of());
    return all.isEmpty() ? Observation.NONE : all.get(all.size() - 1);
  }

  /** The latest record of a type in which one of {@code measurements} was taken and is believed. */
  public Observation latestWith(String type, String... measurements) {
    Observation latest = Observation.NONE;
    for (Observation one : observations.getOrDefault(type, List.of())) {
      for (String name : measurements) {
        latest = one.mean(name).isKnown() ? one : latest;
      }
    }
    return latest;
  }

  // Conclusions.

  /** A programme asks this person for the topic of the rule. */
  public Offer offer(String programme) {
    var offer = new Offer(conclusions.rule(), programme, this);
    conclusions.offers().add(offer);
    return offer;
  }

  /** The topic of the rule is not for this person; {@code text} is the key of the reason. */
  public void withhold(String text, String... becauseOf) {
    var uses = ImmutableSet.<String>builder();
    for (String condition : becauseOf) {
      uses.addAll(conditionIds(condition));
    }
    conclusions
        .withholdings()
        .add(new Withholding(conclusions.rule(), text, uses.build().asList()));
  }

  /** A series is offered to this person. */
  public void offerSeries(String series) {
    conclusions.seriesOffers().add(new SeriesOffer(conclusions.rule(), series));
  }

  /** Something stands in the way of these series. */
  public Obstacle obstacle(String... series) {
    var obstacle = new Obstacle(conclusions.rule(), this, series);
    conclusions.obstacles().add(obstacle);
    return obstacle;
  }

  /** Something stands in the way of every series. */
  public Obstacle obstacleToAll() {
    return obstacle();
  }

  /**
   * Something stands in the way of the series of the products that {@code condition} names in its
   * detail; of every series, where it names none that is known.
   */
  public Obstacle obstacleToNamedIn(String condition) {
    var series = ImmutableSet.<String>builder();
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition) && one.holdsOn(asOf)) {
        Optional<Vaccine> product = one.detail().map(pack.schedule().vaccines()::get);
        if (product.isEmpty()) {
          return obstacleToAll();
        }
        series.add(product.get().code());
        product.get().credits().forEach(credit -> series.add(credit.series()));
      }
    }
    return obstacle(series.build().toArray(String[]::new));
  }

  /** A finding in the record behind {@code reading}; to be inserted, so that rules can read it. */
  public Found found(String code, Reading reading) {
    return found(code, reading.observation());
  }

  /** A finding in {@code record}; to be inserted, so that rules can read it. */
  public Found found(String code, Observation record) {
    var found = new Found(conclusions.rule(), code, record);
    conclusions.findings().add(found);
    return found;
  }

  /** The person is to be seen elsewhere because of {@code finding}. */
  public ReferralRequest refer(Found finding) {
    var referral = new ReferralRequest(conclusions.rule(), finding);
    conclusions.referrals().add(referral);
    return referral;
  }

  /** Somebody goes to the person's home because of overdue needs of {@code kind}. */
  public void visitHomeFor(String code, Visitor by, Needs needs, NeedKind kind) {
    conclusions
        .homeVisits()
        .add(new HomeVisitRequest(conclusions.rule(), code, by, needs.namesOfOverdue(kind)));
  }

  /** Somebody goes to the person's home. */
  public void visitHome(String code, Visitor by) {
    conclusions
        .homeVisits()
        .add(new HomeVisitRequest(conclusions.rule(), code, by, List.<Text>of()));
  }

  /** The person is served by this cluster too. */
  public void belongsTo(Cluster cluster) {
    conclusions.clusters().add(cluster);
  }

  // What the engine reads.

  public Person person() {
    return person;
  }

  public LocalDate asOf() {
    return asOf;
  }

  public Set<LifeStage> stages() {
    return stages;
  }

  /** The clusters of the stages; rules may add others. */
  public Set<Cluster> clusters() {
    return clusters;
  }

  /** Ids of the programmes in force, in the order of the rule book. */
  public Set<String> programmes() {
    return programmes;
  }

  /** Records of a type by day. */
  public List<Observation> observations(String type) {
    return observations.getOrDefault(type, List.of());
  }

  /** Services of a type by day. */
  public List<ServiceRecord> services(String type) {
    return sieve.services().stream()
        .filter(service -> service.type().equals(type))
        .sorted(
            java.util.Comparator.comparing(
                service -> service.date().map(RecordDate::earliest).orElse(asOf)))
        .toList();
  }

  /** Doses up to this day. */
  public List<Dose> doses() {
    return sieve.doses();
  }

  public List<Assessment> assessments() {
    return assessments;
  }

  public List<DataIssue> issues() {
    return sieve.issues();
  }

  public Conclusions conclusions() {
    return conclusions;
  }

  /** Ids of the records of a condition: those that hold on this day, else the past ones. */
  ImmutableList<String> conditionIds(String condition) {
    List<Condition> all =
        sieve.conditions().stream().filter(one -> one.code().equals(condition)).toList();
    List<Condition> held = all.stream().filter(one -> one.holdsOn(asOf)).toList();
    return (held.isEmpty() ? all : held)
        .stream().map(Condition::id).collect(ImmutableList.toImmutableList());
  }
}
