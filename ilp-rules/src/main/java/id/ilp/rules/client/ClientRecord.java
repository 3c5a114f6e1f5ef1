package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.NextDoses;
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
import id.ilp.rules.pack.InForce;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.SchemeLines;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
  final NextDoses nextDoses;
  final InForce inForce;
  final Set<String> programmes;
  final Map<String, List<Observation>> observations;
  final Map<String, List<ServiceRecord>> services;
  final Map<String, Reading> latest;
  final List<Assessment> assessments;
  final Conclusions conclusions = new Conclusions();
  private final Optional<Pregnancy> pregnancy;
  private final Optional<Pregnancy> deliveredPregnancy;

  ClientRecord(RulePack pack, HealthRecord record, LocalDate asOf) {
    this.pack = pack;
    this.person = record.person();
    this.asOf = asOf;
    LocalDate birth = person.birthDate();
    DayOfLife today = DayOfLife.of(birth, asOf);
    ageInDays = today.days();
    ageInMonths = today.months();
    ageInYears = today.years();
    sieve = new RecordSieve(pack, record, asOf);
    stages = EnumSet.noneOf(LifeStage.class);
    clusters = EnumSet.noneOf(Cluster.class);
    sieve.stages().addTo(stages, clusters, today);
    pregnancy = OpenPregnancies.current(sieve.pregnancies());
    deliveredPregnancy = delivered(sieve.pregnancies());
    inForce = pack.inForceOn(asOf);
    programmes = inForce.programmes();
    observations = byType(sieve.observations(), Observation::type, Observation.BY_DATE);
    services =
        byType(sieve.services(), ServiceRecord::type, Comparator.comparing(one -> day(one, asOf)));
    vaccinee =
        new Vaccinee(
            birth,
            asOf,
            person.schoolGrade(),
            person.village(),
            person.province(),
            sieve.birthWeight(),
            sieve::hasCondition);
    evaluator = pack.evaluator();
    immunization = evaluator.judge(vaccinee, sieve.doses());
    nextDoses = evaluator.nextDoses(immunization, vaccinee);
    coverage =
        pack.coverageEvaluator().isPresent()
            ? pack.coverageEvaluator().get().judge(vaccinee, sieve.doses())
            : immunization;
    var readings = new Readings();
    assessments = readings.assessments();
    latest = readings.latest();
    if (!observations.isEmpty() || sieve.birthWeight().isPresent()) {
      assess(readings, toAssess());
    }
  }

  /** Records by type, those of a type in their order. */
  private static <T> Map<String, List<T>> byType(
      List<T> records, Function<T, String> type, Comparator<T> order) {
    if (records.isEmpty()) {
      return Map.of();
    }
    Map<String, List<T>> byType = new HashMap<>();
    String last = "";
    List<T> own = List.of();
    for (T one : records) {
      String next = type.apply(one);
      if (own.isEmpty() || !next.equals(last)) { // mostly that of the record before
        own = byType.computeIfAbsent(next, key -> new ArrayList<>(1));
        last = next;
      }
      own.add(one);
    }
    for (List<T> several : byType.values()) {
      if (several.size() > 1) {
        several.sort(order);
      }
    }
    return byType;
  }

  /** The records by type; for the weight at birth, without a record, what the person has. */
  private Map<String, List<Observation>> toAssess() {
    Observation atBirth = sieve.birthWeightRecord();
    if (atBirth == null) {
      return observations;
    }
    for (Observation one : observations(RecordSieve.BIRTH_WEIGHT_TYPE)) {
      if (!Double.isNaN(one.measured("weight"))) {
        return observations;
      }
    }
    Map<String, List<Observation>> all = new HashMap<>(observations);
    all.put(RecordSieve.BIRTH_WEIGHT_TYPE, List.of(atBirth));
    return all;
  }

  private void assess(Readings readings, Map<String, List<Observation>> records) {
    var assessor = new Assessor(pack, person, sieve, observations, readings);
    String type = "";
    List<Observation> ofType = List.of();
    for (SchemeLines lines : pack.schemesByType().of(records.keySet())) {
      if (!lines.type().equals(type)) { // mostly that of the reading before
        type = lines.type();
        ofType = records.getOrDefault(type, List.of());
      }
      assessor.assess(lines, ofType);
    }
    readings.close();
  }

  private static LocalDate day(ServiceRecord service, LocalDate asOf) {
    return service.date().map(RecordDate::earliest).orElse(asOf);
  }

  private static Optional<Pregnancy> delivered(List<Pregnancy> pregnancies) {
    return pregnancies.isEmpty()
        ? Optional.empty()
        : pregnancies.stream()
            .filter(one -> Stages.delivery(one).isPresent())
            .max(
                Comparator.comparing((Pregnancy one) -> Stages.delivery(one).orElseThrow())
                    .thenComparing(Pregnancy::id));
  }

  /** Ids of the pregnancies that last, or ended lately, on this day. */
  @ForEngine
  public ImmutableList<String> pregnancyIds() {
    return sieve.pregnancyIds(asOf);
  }

  /** Ids of the programmes that found the immunization schedule of this day. */
  @ForEngine
  public List<String> immunizationProgrammes() {
    return inForce.immunization();
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

  /** What comes next, by that arithmetic. */
  @ForEngine
  public NextDoses nextDoses() {
    return nextDoses;
  }

  /** The programmes of this day. */
  @ForEngine
  public InForce inForce() {
    return inForce;
  }

  /** The pregnancy that lasts on this day, the one begun last if several do. */
  @ForEngine
  public Optional<Pregnancy> pregnancy() {
    return pregnancy;
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
    return deliveredPregnancy;
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
    ImmutableList<String> held = conditionIds(condition, true);
    return held.isEmpty() ? conditionIds(condition, false) : held;
  }

  private ImmutableList<String> conditionIds(String condition, boolean isHeld) {
    var ids = ImmutableList.<String>builder();
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition) && (!isHeld || one.holdsOn(asOf))) {
        ids.add(one.id());
      }
    }
    return ids.build();
  }
}
