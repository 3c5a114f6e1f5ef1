package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.SeriesEvaluator;
import id.ilp.core.immunization.Vaccinee;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.plan.Assessment;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.internal.Conclusions;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.PackProgramme;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of one person on one day, looked up once; no word of rules stands here. */
public abstract class ClientRecord {
  final Person person;
  final LocalDate asOf;
  final int ageInDays;
  final int ageInMonths;
  final int ageInYears;
  final Set<LifeStage> stages;
  final Set<Cluster> clusters;
  final RecordSieve sieve;
  final RulePack pack;
  final Vaccinee vaccinee;
  final SeriesEvaluator evaluator;
  final ImmunizationHistory immunization;
  final ImmunizationHistory coverage;
  final Set<String> programmes = new java.util.LinkedHashSet<>();
  final List<String> immunizationProgrammes = new ArrayList<>();
  final Map<String, List<Observation>> observations = new HashMap<>();
  final Map<String, List<ServiceRecord>> services = new HashMap<>();
  final Map<String, Reading> latest = new HashMap<>();
  final List<Assessment> assessments = new ArrayList<>();
  final Conclusions conclusions = new Conclusions();

  ClientRecord(RulePack pack, HealthRecord record, LocalDate asOf) {
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
      boolean isForeign = pack.foreignProgrammes().contains(programme.programme().id());
      if (programme.programme().isInForceOn(asOf) && !isForeign) {
        programmes.add(programme.programme().id());
        if (programme.isImmunization()) {
          immunizationProgrammes.add(programme.programme().id());
        }
      }
    }
    for (Observation observation : sieve.observations()) {
      observations.computeIfAbsent(observation.type(), type -> new ArrayList<>()).add(observation);
    }
    observations.values().forEach(list -> list.sort(Observation.BY_DATE));
    for (ServiceRecord service : sieve.services()) {
      services.computeIfAbsent(service.type(), type -> new ArrayList<>()).add(service);
    }
    services.values().forEach(list -> list.sort(Comparator.comparing(this::day)));
    vaccinee =
        new Vaccinee(
            birth,
            asOf,
            person.schoolGrade(),
            person.village(),
            person.province(),
            sieve.birthWeight(),
            sieve::hasCondition);
    evaluator = new SeriesEvaluator(pack.schedule());
    immunization = evaluator.judge(vaccinee, sieve.doses());
    coverage =
        pack.coverage()
            .map(schedule -> new SeriesEvaluator(schedule).judge(vaccinee, sieve.doses()))
            .orElse(immunization);
    assess(
        new Assessor(
            person,
            stageRows::includes,
            sieve::hasCondition,
            this::observations,
            pack,
            sieve.issues()));
  }

  private void assess(Assessor assessor) {
    Map<String, List<Reading>> readings = new HashMap<>();
    for (AssessmentScheme scheme : pack.schemes()) {
      for (Observation observation : toAssess(scheme.type())) {
        assessor
            .assess(scheme, observation)
            .ifPresent(
                assessment -> {
                  assessments.add(assessment);
                  // Flagged: neither a finding nor the end of one.
                  assessment
                      .band()
                      .map(band -> scheme.band(band).severity())
                      .map(severity -> new Reading(assessment, observation, severity, 1))
                      .ifPresent(
                          one ->
                              readings
                                  .computeIfAbsent(scheme.code(), code -> new ArrayList<>())
                                  .add(one));
                });
      }
    }
    readings.forEach(
        (code, list) -> {
          list.sort(Comparator.comparing(Reading::observation, Observation.BY_DATE));
          latest.put(code, Reading.last(list));
        });
  }

  /** The records of a type; for the weight at birth, without a record, what the person has. */
  private List<Observation> toAssess(String type) {
    List<Observation> records = observations(type);
    return type.equals(RecordSieve.BIRTH_WEIGHT_TYPE)
            && records.stream().noneMatch(one -> one.mean("weight").isKnown())
        ? sieve.birthWeightRecord().map(List::of).orElse(records)
        : records;
  }

  private LocalDate day(ServiceRecord service) {
    return service.date().map(RecordDate::earliest).orElse(asOf);
  }

  /** Ids of the pregnancies that last, or ended lately, on this day. */
  @ForEngine
  public ImmutableList<String> pregnancyIds() {
    return sieve.pregnancyIds(asOf);
  }

  /** Ids of the programmes that found the immunization schedule of this day. */
  @ForEngine
  public List<String> immunizationProgrammes() {
    return immunizationProgrammes;
  }

  @ForEngine
  public Person person() {
    return person;
  }

  @ForEngine
  public LocalDate asOf() {
    return asOf;
  }

  @ForEngine
  public Set<LifeStage> stages() {
    return stages;
  }

  /** The clusters of the stages; rules may add others. */
  @ForEngine
  public Set<Cluster> clusters() {
    return clusters;
  }

  /** Ids of the programmes in force, in the order of the rule book. */
  @ForEngine
  public Set<String> programmes() {
    return programmes;
  }

  /** Records of a type by day. */
  @ForEngine
  public List<Observation> observations(String type) {
    return observations.getOrDefault(type, List.of());
  }

  /** Services of a type by day. */
  @ForEngine
  public List<ServiceRecord> services(String type) {
    return services.getOrDefault(type, List.of());
  }

  /** The person as the date arithmetic of immunization sees them. */
  @ForEngine
  public Vaccinee vaccinee() {
    return vaccinee;
  }

  /** All doses up to this day, judged. */
  @ForEngine
  public ImmunizationHistory immunization() {
    return immunization;
  }

  /** The same doses as the edition judges them that says who is completely immunized. */
  @ForEngine
  public ImmunizationHistory coverage() {
    return coverage;
  }

  /** The date arithmetic of the edition. */
  @ForEngine
  public SeriesEvaluator evaluator() {
    return evaluator;
  }

  /** The pregnancy that lasts on this day, the one begun last if several do. */
  @ForEngine
  public Optional<Pregnancy> pregnancy() {
    return OpenPregnancies.current(sieve.pregnancies());
  }

  /**
   * The day this pregnancy began; if nobody knows, the first day it may have begun. Empty if there
   * is none.
   */
  @ForEngine
  public Optional<LocalDate> pregnancyBegan() {
    Period longest = pack.settings().period("pregnancy_believed_until");
    return pregnancy().map(one -> one.lastMenstrualPeriod().orElse(asOf.minus(longest)));
  }

  /** The pregnancy that ended last, up to this day. */
  @ForEngine
  public Optional<Pregnancy> deliveredPregnancy() {
    return sieve.pregnancies().stream()
        .filter(one -> Stages.delivery(one).isPresent())
        .max(
            Comparator.comparing((Pregnancy one) -> Stages.delivery(one).orElseThrow())
                .thenComparing(Pregnancy::id));
  }

  /** The day of the latest exposure; this day if nobody knows it; empty if there was none. */
  @ForEngine
  public Optional<LocalDate> lastExposure(String code) {
    return sieve.exposures().stream()
        .filter(one -> one.code().equals(code))
        .map(one -> one.date().map(RecordDate::earliest).orElse(asOf))
        .max(Comparator.naturalOrder());
  }

  /** The latest answer to a question of yes or no; empty if nobody gave one. */
  @ForEngine
  public Optional<Boolean> latestAnswer(String type, String item) {
    Optional<Boolean> latest = Optional.empty();
    for (Observation one : observations.getOrDefault(type, List.of())) {
      if (one.isYes(item) || one.isNo(item)) {
        latest = Optional.of(one.isYes(item));
      }
    }
    return latest;
  }

  /** Doses up to this day, as recorded. */
  @ForEngine
  public List<Dose> doses() {
    return sieve.doses();
  }

  /** Screening types that {@code assessment} is read from. */
  @ForEngine
  public Set<String> typesOf(String assessment) {
    return pack.typesOfReadings().get(assessment);
  }

  /** Pregnancies that may last, newest record first. */
  @ForEngine
  public List<Pregnancy> pregnancies() {
    return sieve.pregnancies();
  }

  /** The rows and texts of the book. */
  @ForEngine
  public RulePack pack() {
    return pack;
  }

  /** Conditions up to this day, past ones too. */
  @ForEngine
  public List<Condition> conditions() {
    return sieve.conditions();
  }

  /** Exposures up to this day. */
  @ForEngine
  public List<Exposure> exposures() {
    return sieve.exposures();
  }

  @ForEngine
  public List<Assessment> assessments() {
    return assessments;
  }

  @ForEngine
  public List<DataIssue> issues() {
    return sieve.issues();
  }

  @ForEngine
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
