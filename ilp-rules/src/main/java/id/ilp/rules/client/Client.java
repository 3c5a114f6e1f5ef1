package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.ASSESSMENT;
import static id.ilp.rules.client.Word.Kind.BAND;
import static id.ilp.rules.client.Word.Kind.CONDITION;
import static id.ilp.rules.client.Word.Kind.DATE;
import static id.ilp.rules.client.Word.Kind.EXPOSURE;
import static id.ilp.rules.client.Word.Kind.FOUND;
import static id.ilp.rules.client.Word.Kind.FREE;
import static id.ilp.rules.client.Word.Kind.ITEM;
import static id.ilp.rules.client.Word.Kind.MEASUREMENT;
import static id.ilp.rules.client.Word.Kind.PERIOD;
import static id.ilp.rules.client.Word.Kind.PROGRAMME;
import static id.ilp.rules.client.Word.Kind.REGIONAL;
import static id.ilp.rules.client.Word.Kind.SCREENING_TYPE;
import static id.ilp.rules.client.Word.Kind.SERIES;
import static id.ilp.rules.client.Word.Kind.SERVICE;
import static id.ilp.rules.client.Word.Kind.TEXT;
import static id.ilp.rules.client.Word.Kind.VARIANT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.SeriesEvaluator;
import id.ilp.core.immunization.TetanusLadder;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.immunization.Vaccinee;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.MaritalStatus;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.service.ServiceRecord;
import id.ilp.core.text.Text;
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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One person on one day: the fact rules speak to. Everything is looked up once, when the client is
 * made; questions then cost next to nothing. Conditions of a rule ask, its consequence concludes.
 */
public final class Client {
  private final Person person;
  private final LocalDate asOf;
  private final int ageInDays;
  private final int ageInMonths;
  private final int ageInYears;
  private final Set<LifeStage> stages;
  private final Set<Cluster> clusters;
  private final RecordSieve sieve;
  private final RulePack pack;
  private final Vaccinee vaccinee;
  private final SeriesEvaluator evaluator;
  private final ImmunizationHistory immunization;
  private final ImmunizationHistory coverage;
  private final Set<String> programmes = new java.util.LinkedHashSet<>();
  private final List<String> immunizationProgrammes = new ArrayList<>();
  private final Map<String, List<Observation>> observations = new TreeMap<>();
  private final Map<String, List<ServiceRecord>> services = new HashMap<>();
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

  /** The person of {@code record} as seen on {@code asOf}. */
  public static Client of(RulePack pack, HealthRecord record, LocalDate asOf) {
    return new Client(pack, record, asOf);
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
            && latestWith(type, "weight") == Observation.NONE
        ? sieve.birthWeightRecord().map(List::of).orElse(records)
        : records;
  }

  private LocalDate day(ServiceRecord service) {
    return service.date().map(RecordDate::earliest).orElse(asOf);
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

  /**
   * Whether the person is in one of these school grades; of somebody of school age whose grade is
   * not known, or who is not at school, the grade of the age: 7 years is grade 1.
   */
  public boolean isInGrades(int first, int last) {
    int recorded = person.schoolGrade().orElse(0);
    int grade =
        recorded > 0
            ? recorded
            : ageInYears - pack.settings().period("grade_one_follows").getYears();
    boolean isOfAge = recorded > 0 || isIn(LifeStage.SCHOOL_AGE);
    return isOfAge && grade >= first && grade <= last;
  }

  /** Whether the person is known to be in this school grade. */
  public boolean isPupilInGrades(int first, int last) {
    int grade = person.schoolGrade().orElse(0);
    return grade > 0 && grade >= first && grade <= last;
  }

  /** Whether the person is or was married. */
  public boolean hasMarried() {
    return person.maritalStatus().filter(status -> status != MaritalStatus.SINGLE).isPresent();
  }

  /** Whether the person is married on this day, as far as recorded. */
  public boolean isMarried() {
    return person.maritalStatus().filter(status -> status == MaritalStatus.MARRIED).isPresent();
  }

  /** Whether the marital status is recorded. */
  public boolean knowsMaritalStatus() {
    return person.maritalStatus().isPresent();
  }

  /** Whether the child is known to have been born before so much of pregnancy had passed. */
  public boolean isBornBefore(@Word(PERIOD) String gestation) {
    LocalDate start = LocalDate.EPOCH;
    return person
        .gestationAtBirth()
        .filter(own -> start.plus(own).isBefore(start.plus(Periods.parse(gestation))))
        .isPresent();
  }

  /** Whole days of this pregnancy since the last menstrual period; -1 if not known or none. */
  public int gestationInDays() {
    return pregnancy()
        .flatMap(Pregnancy::lastMenstrualPeriod)
        .map(begin -> Dates.days(begin, asOf))
        .orElse(-1);
  }

  /** Whole days since the latest delivery; -1 if there was none. */
  public int daysSinceDelivery() {
    return deliveredPregnancy()
        .flatMap(Pregnancy::end)
        .map(end -> Dates.days(end.date(), asOf))
        .orElse(-1);
  }

  /** Whether a service of this type is on record. */
  public boolean wasServed(@Word(SERVICE) String type) {
    return !services(type).isEmpty();
  }

  /**
   * Whether a service of one of these types, or of any if none is named, was given less than {@code
   * period} ago.
   */
  public boolean wasServedWithin(@Word(PERIOD) String period, @Word(SERVICE) String... types) {
    List<String> wanted = List.of(types);
    return sieve.services().stream()
        .filter(service -> wanted.isEmpty() || wanted.contains(service.type()))
        .flatMap(service -> service.date().stream())
        .anyMatch(date -> isWithin(date.latest(), period));
  }

  /**
   * Whether a screening of one of these types, or of any if none is named, was made less than
   * {@code period} ago.
   */
  public boolean wasExaminedWithin(
      @Word(PERIOD) String period, @Word(SCREENING_TYPE) String... types) {
    List<String> wanted = List.of(types);
    return sieve.observations().stream()
        .filter(one -> wanted.isEmpty() || wanted.contains(one.type()))
        .anyMatch(one -> isWithin(one.latestDate(), period));
  }

  /** Whether a screening of this type was made at {@code tier} less than {@code period} ago. */
  public boolean wasExaminedAt(
      FacilityTier tier, @Word(PERIOD) String period, @Word(SCREENING_TYPE) String type) {
    return observations(type).stream()
        .filter(one -> one.place().equals(Optional.of(tier)))
        .anyMatch(one -> isWithin(one.latestDate(), period));
  }

  private boolean isWithin(LocalDate day, String period) {
    return asOf.isBefore(Dates.plus(day, Periods.parse(period)));
  }

  /** Whether the latest delivery is recorded as a stillbirth. */
  public boolean isAfterStillbirth() {
    return deliveredPregnancy()
        .flatMap(Pregnancy::end)
        .flatMap(Pregnancy.End::type)
        .filter(type -> type == PregnancyEndType.STILLBIRTH)
        .isPresent();
  }

  /** Whether the sex is recorded. */
  public boolean knowsSex() {
    return person.sex().isPresent();
  }

  /** Whether the village, and so the district and the province, is recorded. */
  public boolean knowsVillage() {
    return person.village().isPresent();
  }

  /** Whether the person was born on this day or later. */
  public boolean isBornFrom(@Word(DATE) String day) {
    return !person.birthDate().isBefore(LocalDate.parse(day));
  }

  /** Whether the person plans to marry within {@code period} of this day. */
  public boolean marriesWithin(@Word(PERIOD) String period) {
    return person
        .plansMarriageOn()
        .filter(day -> !day.isBefore(asOf))
        .filter(day -> !day.isAfter(Dates.plus(asOf, Periods.parse(period))))
        .isPresent();
  }

  /** Whether {@code what}, such as {@code je}, is offered where the person lives. */
  public boolean isOfferedHere(@Word(REGIONAL) String what) {
    return person
        .village()
        .filter(village -> pack.regions().stream().anyMatch(row -> row.offers(what, village, asOf)))
        .isPresent();
  }

  /** Whether the person is on a variant of the schedule, such as {@code hexavalent}. */
  public boolean isOn(@Word(VARIANT) String variant) {
    return evaluator.isOn(variant, immunization, vaccinee);
  }

  /** Whether the birth weight is known and below {@code grams}. */
  public boolean isBornBelow(double grams) {
    OptionalDouble weight = vaccinee.birthWeight();
    return weight.isPresent() && weight.getAsDouble() < grams;
  }

  /** Whether the programme is in force. */
  public boolean asks(@Word(PROGRAMME) String programme) {
    return programmes.contains(programme);
  }

  /** Whether the condition holds on this day. */
  public boolean knownWith(@Word(CONDITION) String condition) {
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition) && one.holdsOn(asOf)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the conditions holds on this day. */
  public boolean knownWithAny(@Word(CONDITION) String... several) {
    for (String condition : several) {
      if (knownWith(condition)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code reaction} to some vaccine is recorded and holds on this day. */
  public boolean reactedWith(@Word(FREE) String reaction) {
    return sieve.conditions().stream()
        .anyMatch(one -> one.code().startsWith(reaction + "-") && one.holdsOn(asOf));
  }

  /**
   * Whether the condition began and its first day lies less than {@code period} back, or is not
   * known.
   */
  public boolean knownWithSince(@Word(CONDITION) String condition, @Word(PERIOD) String period) {
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(condition)
          && one.from()
              .map(from -> asOf.isBefore(Dates.plus(from.latest(), Periods.parse(period))))
              .orElse(true)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an exposure is recorded, up to this day. */
  public boolean exposedToAny(@Word(EXPOSURE) String... several) {
    for (Exposure exposure : sieve.exposures()) {
      if (List.of(several).contains(exposure.code())) {
        return true;
      }
    }
    return false;
  }

  /** The class of the latest record that has one, such as {@code blood-pressure-class}. */
  public Reading latest(@Word(ASSESSMENT) String assessment) {
    return latest.getOrDefault(assessment, Reading.NONE);
  }

  /**
   * The class of the latest record that has one of several assessments; of those nobody can order
   * the gravest.
   */
  public Reading latestAmong(@Word(ASSESSMENT) String... assessments) {
    List<Reading> all =
        Stream.of(assessments)
            .map(this::latest)
            .filter(Reading::isKnown)
            .sorted(Comparator.comparing(Reading::observation, Observation.BY_DATE))
            .toList();
    return Reading.last(all);
  }

  /**
   * The latest record of a type in which the item was answered with one of {@code answers}: {@code
   * yes}, {@code no}, a code or a number. None if one that is newer for certain holds another.
   */
  public Observation latestAnswering(
      @Word(SCREENING_TYPE) String type, @Word(ITEM) String item, @Word(FREE) String... answers) {
    Observation latest = Observation.NONE;
    for (Observation one : observations.getOrDefault(type, List.of())) {
      if (Stream.of(answers).anyMatch(answer -> one.answers(item, answer))) {
        latest = one;
      } else if (one.knows(item) && one.isAfter(latest)) {
        latest = Observation.NONE;
      }
    }
    return latest;
  }

  /** The class of a record than which its screening type has no newer one; else none. */
  public Reading current(@Word(ASSESSMENT) String assessment) {
    Reading reading = latest(assessment);
    return latestRecord(reading.observation().type()).isNewerThan(reading.observation())
        ? Reading.NONE
        : reading;
  }

  /** Whether there is such a class of a record not older than {@code period}. */
  public boolean knowsWithin(@Word(ASSESSMENT) String assessment, @Word(PERIOD) String period) {
    Reading reading = latest(assessment);
    return reading.isKnown()
        && !Dates.plus(reading.observation().date(), Periods.parse(period)).isBefore(asOf);
  }

  /** The latest record of a screening type. */
  public Observation latestRecord(@Word(SCREENING_TYPE) String type) {
    List<Observation> all = observations.getOrDefault(type, List.of());
    return all.isEmpty() ? Observation.NONE : all.get(all.size() - 1);
  }

  /**
   * The latest record of a type in which one of {@code measurements} was taken and is believed; of
   * those nobody can order, the one with the higher values.
   */
  public Observation latestWith(
      @Word(SCREENING_TYPE) String type, @Word(MEASUREMENT) String... measurements) {
    Observation latest = Observation.NONE;
    for (Observation one : observations.getOrDefault(type, List.of())) {
      boolean isTie = latest.isKnown() && !one.isAfter(latest);
      double sum = sum(one, measurements);
      if (sum > 0 && (!isTie || sum > sum(latest, measurements))) {
        latest = one;
      }
    }
    return latest;
  }

  private static double sum(Observation one, String... measurements) {
    double sum = 0;
    for (String name : measurements) {
      sum += one.mean(name).number().orElse(0);
    }
    return sum;
  }

  // Conclusions.

  /** A programme asks this person for the topic of the rule. */
  public Offer offer(@Word(PROGRAMME) String programme) {
    var offer = new Offer(conclusions.rule(), programme, this);
    conclusions.offers().add(offer);
    return offer;
  }

  /**
   * The topic of the rule is put off until so long after the delivery; {@code text} is the key of
   * the reason. Only a need somebody asks for is put off.
   */
  public void deferUntilAfterBirth(@Word(TEXT) String text, @Word(PERIOD) String period) {
    Optional<LocalDate> until =
        pregnancy().isPresent()
            ? Optional.empty()
            : deliveredPregnancy()
                .flatMap(Pregnancy::end)
                .map(end -> Dates.plus(end.date(), Periods.parse(period)));
    conclusions.deferrals().add(new Deferral(conclusions.rule(), NeedStatus.DEFERRED, text, until));
  }

  /**
   * The topic of the rule is put off until so long after the latest service of this type; {@code
   * text} is the key of the reason. Only a need somebody asks for is put off.
   */
  public void deferAfterService(
      @Word(TEXT) String text, @Word(SERVICE) String service, @Word(PERIOD) String period) {
    services(service).stream()
        .flatMap(one -> one.date().stream())
        .map(date -> Dates.plus(date.latest(), Periods.parse(period)))
        .max(Comparator.naturalOrder())
        .filter(asOf::isBefore)
        .ifPresent(
            until ->
                conclusions
                    .deferrals()
                    .add(
                        new Deferral(
                            conclusions.rule(), NeedStatus.DEFERRED, text, Optional.of(until))));
  }

  /** A clinician decides on the topic of the rule; {@code text} is the key of the reason. */
  public void leaveToClinician(@Word(TEXT) String text) {
    conclusions
        .deferrals()
        .add(
            new Deferral(conclusions.rule(), NeedStatus.CLINICIAN_DECIDES, text, Optional.empty()));
  }

  /** {@code record} does not settle the topic of the rule: again so long after it. */
  public void repeatAfter(Observation record, @Word(PERIOD) String after) {
    repeatOn(record, Dates.plus(record.date(), Periods.parse(after)));
  }

  /** {@code record} does not settle the topic of the rule: again from this age on. */
  public void repeatAtAge(Observation record, @Word(PERIOD) String age) {
    repeatOn(record, Dates.plus(person.birthDate(), Periods.parse(age)));
  }

  /** No record of this class settles the topic of the rule: again so long after it. */
  public void repeatAfter(
      @Word(ASSESSMENT) String assessment, @Word(BAND) String band, @Word(PERIOD) String after) {
    for (Observation one : classed(assessment, List.of(band))) {
      repeatAfter(one, after);
    }
  }

  /**
   * An instrument is named that is not that of the age: every record that {@code assessment} puts
   * in one of {@code bands}, with what was answered to {@code item}.
   */
  public void nameWrongInstrument(
      @Word(ITEM) String item, @Word(ASSESSMENT) String assessment, @Word(BAND) String... bands) {
    for (Observation one : classed(assessment, List.of(bands))) {
      String answer = one.answer(item).map(Object::toString).orElse("?");
      issues()
          .add(
              DataIssue.info(
                  one.at() + ".answers." + item,
                  IssueCode.WRONG_INSTRUMENT,
                  item + " " + answer + " of " + one.id() + " is not that of the age; it is read"));
    }
  }

  /** The records that {@code assessment} puts in one of {@code bands}. */
  private List<Observation> classed(String assessment, List<String> bands) {
    Set<String> ids = new java.util.TreeSet<>();
    for (Assessment one : assessments) {
      if (one.code().equals(assessment) && one.band().filter(bands::contains).isPresent()) {
        one.of().ifPresent(ids::add);
      }
    }
    return sieve.observations().stream().filter(one -> ids.contains(one.id())).toList();
  }

  private void repeatOn(Observation record, LocalDate day) {
    conclusions.repeats().add(new Repeat(conclusions.rule(), record.id(), day));
  }

  /** The topic of the rule is not for this person; {@code text} is the key of the reason. */
  public void withhold(@Word(TEXT) String text, @Word(CONDITION) String... becauseOf) {
    var uses = ImmutableSet.<String>builder();
    for (String condition : becauseOf) {
      uses.addAll(conditionIds(condition));
    }
    conclusions
        .withholdings()
        .add(new Withholding(conclusions.rule(), text, uses.build().asList()));
  }

  /** A series is offered to this person elsewhere or otherwise; {@code text} says why not here. */
  public void withholdSeries(@Word(SERIES) String series, @Word(TEXT) String text) {
    conclusions.seriesWithholdings().add(new SeriesWithholding(conclusions.rule(), series, text));
  }

  /** Series are offered to this person. */
  public void offerSeries(@Word(SERIES) String... series) {
    for (String one : series) {
      conclusions.seriesOffers().add(new SeriesOffer(conclusions.rule(), one));
    }
  }

  /** Something stands in the way of these series. */
  public Obstacle obstacle(@Word(SERIES) String... series) {
    var obstacle = new Obstacle(conclusions.rule(), this, series);
    conclusions.obstacles().add(obstacle);
    return obstacle;
  }

  /**
   * A vaccine after which {@code reaction} is recorded is forbidden, others of its series weighed;
   * campaigns that give it are among them.
   */
  public void forbidAfter(
      @Word(FREE) String reaction, @Word(TEXT) String text, @Word(TEXT) String clinicianText) {
    for (Vaccine vaccine : pack.schedule().vaccines().values()) {
      String condition = reaction + "-" + vaccine.code();
      String[] series = seriesOf(vaccine);
      if (knownWith(condition) && series.length > 0) {
        obstacle(series).forbidsOnly(vaccine.code(), clinicianText).because(condition).says(text);
      }
    }
  }

  /** A clinician weighs the vaccine named in the detail of {@code event}, or every one. */
  public void weighAfter(@Word(CONDITION) String event, @Word(TEXT) String text) {
    for (Condition one : sieve.conditions()) {
      if (one.code().equals(event) && one.holdsOn(asOf)) {
        Vaccine vaccine =
            one.detail().map(code -> pack.schedule().vaccines().get(code)).orElse(null);
        String[] series = vaccine == null ? new String[0] : seriesOf(vaccine);
        if (vaccine == null || series.length > 0) {
          obstacle(series).asksClinician().because(event).says(text);
        }
      }
    }
  }

  private String[] seriesOf(Vaccine vaccine) {
    TetanusLadder ladder = pack.schedule().ladder();
    var series = new java.util.TreeSet<String>();
    vaccine.credits().forEach(credit -> series.add(credit.series()));
    pack.schedule().campaigns().stream()
        .filter(campaign -> campaign.gives(vaccine.code()))
        .forEach(campaign -> series.add(campaign.code()));
    if (ladder.shownFor().contains(vaccine.code())) {
      series.add(ladder.series());
    }
    return series.toArray(new String[0]);
  }

  /** Something stands in the way of every series. */
  public Obstacle obstacleToAll() {
    return obstacle();
  }

  /** A finding in the record behind {@code reading}; to be inserted, so that rules can read it. */
  public Found found(@Word(FOUND) String code, Reading reading) {
    return found(code, reading.observation());
  }

  /** A finding in {@code record}; to be inserted, so that rules can read it. */
  public Found found(@Word(FOUND) String code, Observation record) {
    var found = new Found(conclusions.rule(), code, record, sieve.pregnancyIds(record.date()));
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
  public void visitHomeFor(@Word(TEXT) String code, Visitor by, Needs needs, NeedKind kind) {
    conclusions
        .homeVisits()
        .add(new HomeVisitRequest(conclusions.rule(), code, by, needs.namesOfOverdue(kind)));
  }

  /** Somebody goes to the person's home. */
  public void visitHome(@Word(TEXT) String code, Visitor by) {
    conclusions
        .homeVisits()
        .add(new HomeVisitRequest(conclusions.rule(), code, by, List.<Text>of()));
  }

  /** The person is served by this cluster too. */
  public void belongsTo(Cluster cluster) {
    conclusions.clusters().add(cluster);
  }

  // What the engine reads.

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
    return pack.schemes().stream()
        .filter(scheme -> scheme.code().equals(assessment))
        .map(AssessmentScheme::type)
        .collect(ImmutableSet.toImmutableSet());
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
