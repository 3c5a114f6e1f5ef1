package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.ASSESSMENT;
import static id.ilp.rules.client.Word.Kind.BAND;
import static id.ilp.rules.client.Word.Kind.CONDITION;
import static id.ilp.rules.client.Word.Kind.FOUND;
import static id.ilp.rules.client.Word.Kind.FREE;
import static id.ilp.rules.client.Word.Kind.ITEM;
import static id.ilp.rules.client.Word.Kind.PERIOD;
import static id.ilp.rules.client.Word.Kind.PROGRAMME;
import static id.ilp.rules.client.Word.Kind.SERIES;
import static id.ilp.rules.client.Word.Kind.SERVICE;
import static id.ilp.rules.client.Word.Kind.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.immunization.TetanusLadder;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One person on one day: the fact rules speak to. Everything is looked up once, when the client is
 * made; questions then cost next to nothing. Conditions of a rule ask, its consequence concludes.
 */
public final class Client extends ClientQuestions {
  private final Optional<LocalDate> birth;

  private Client(RulePack pack, HealthRecord record, LocalDate asOf) {
    super(pack, record, asOf);
    birth = Optional.of(person.birthDate());
  }

  /** The person of {@code record} as seen on {@code asOf}. */
  public static Client of(RulePack pack, HealthRecord record, LocalDate asOf) {
    return new Client(pack, record, asOf);
  }

  /** A programme asks this person for the topic of the rule. */
  public Offer offer(@Word(PROGRAMME) String programme) {
    var offer = new Offer(new Terms(conclusions.rule(), programme), this);
    conclusions.offers().add(offer);
    return offer;
  }

  /** What the consequence of the rule offers, said before in the same terms to somebody else. */
  @ForEngine
  public void offer(ImmutableList<Terms> said) {
    for (int i = 0; i < said.size(); i++) { // no iterator: this is done for most rules that hold
      conclusions.offers().add(offer(said.get(i)));
    }
  }

  /** An offer of these terms to this person, which nobody has concluded yet. */
  @ForEngine
  public Offer offer(Terms said) {
    return new Offer(said, this);
  }

  /** Whether the person's weight at birth is classed as a record of {@code type} would be. */
  @ForEngine
  public static boolean isClassedWithoutRecord(String type) {
    return type.equals(RecordSieve.BIRTH_WEIGHT_TYPE);
  }

  /** The day of birth, as an offer counts ages from it. */
  Optional<LocalDate> birth() {
    return birth;
  }

  /** Hands over each assessment with a class, and the band of the latest. */
  @ForEngine
  public void eachClass(BiConsumer<String, String> classes) {
    for (Map.Entry<String, Reading> one : latest.entrySet()) {
      Optional<String> band = one.getValue().band();
      if (band.isPresent()) {
        classes.accept(one.getKey(), band.get());
      }
    }
  }

  /** The screening types that have a record. */
  @ForEngine
  public Set<String> recordTypes() {
    return observations.keySet();
  }

  /** The types of services on record. */
  @ForEngine
  public Set<String> serviceTypes() {
    return services.keySet();
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
    Set<String> ids = new HashSet<>();
    for (Assessment one : assessments) {
      if (one.code().equals(assessment) && one.band().filter(bands::contains).isPresent()) {
        one.of().ifPresent(ids::add);
      }
    }
    return ids.isEmpty() // of most people
        ? List.of()
        : sieve.observations().stream().filter(one -> ids.contains(one.id())).toList();
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
}
