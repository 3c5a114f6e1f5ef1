package id.ilp.rules.client;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static id.ilp.rules.client.Word.Kind.ASSESSMENT;
import static id.ilp.rules.client.Word.Kind.BAND;
import static id.ilp.rules.client.Word.Kind.CONDITION;
import static id.ilp.rules.client.Word.Kind.EXPOSURE;
import static id.ilp.rules.client.Word.Kind.ITEM;
import static id.ilp.rules.client.Word.Kind.MEASUREMENT;
import static id.ilp.rules.client.Word.Kind.MONTH;
import static id.ilp.rules.client.Word.Kind.PERIOD;
import static id.ilp.rules.client.Word.Kind.SCREENING_TYPE;
import static id.ilp.rules.client.Word.Kind.SERVICE;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Pregnancy;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.pack.Satisfier;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A programme asks the person for the topic of the rule: at which ages, how often, where. A rule
 * fills it in; the shared step turns it and the history into a status with dates.
 */
public final class Offer {
  /** How an offer comes round. */
  public enum Rhythm {
    ONCE,
    INTERVAL,
    CALENDAR_YEAR,
    SCHOOL_YEAR,
    /** Once in each part of the window. */
    PARTS,
    /** Once in each round of the year. */
    ROUNDS,
    /** One of a sequence of contacts. */
    CONTACT,
    /** Only if somebody sees a reason. */
    ON_DEMAND
  }

  /** What ages of an offer are counted from. */
  public enum Anchor {
    BIRTH,
    LAST_PERIOD,
    DELIVERY,
    EXPOSURE
  }

  private final RuleInfo rule;
  private final String programme;
  private final Client client;
  private final Set<FacilityTier> places = EnumSet.noneOf(FacilityTier.class);
  private final List<String> uses = new ArrayList<>();
  private Period from = Period.ZERO;
  private Optional<Period> before = Optional.empty();
  private Optional<Period> acceptedFrom = Optional.empty();
  private Rhythm rhythm = Rhythm.ONCE;
  private Period interval = Period.ZERO;
  private Optional<Period> recommendedFrom = Optional.empty();
  private Optional<Period> overdueFrom = Optional.empty();
  private Optional<Period> within = Optional.empty();
  private Optional<Period> apart = Optional.empty();
  private Anchor anchor = Anchor.BIRTH;
  private Optional<LocalDate> day;
  private Optional<LocalDate> countsFrom = Optional.empty();
  private ImmutableList<Period> parts = ImmutableList.of();
  private ImmutableList<Month> rounds = ImmutableList.of();
  private OptionalInt times = OptionalInt.empty();
  private OptionalDouble total = OptionalDouble.empty();
  private Optional<String> contact = Optional.empty();
  private Optional<Gate> gate = Optional.empty();
  private boolean isSexLacking;
  private final List<Gate> lacking = new ArrayList<>();
  private final List<Satisfier> otherSatisfiers = new ArrayList<>();

  Offer(RuleInfo rule, String programme, Client client) {
    this.rule = rule;
    this.programme = programme;
    this.client = client;
    this.day = Optional.of(client.person().birthDate());
  }

  /**
   * An answer or measurement an offer depends on.
   *
   * @param type the screening type it is asked in
   */
  public record Gate(String type, String item) {}

  /** From this age on; from birth if not said. */
  public Offer from(@Word(PERIOD) String age) {
    from = Periods.parse(age);
    return this;
  }

  /** Up to, not including, this age; for life if not said. */
  public Offer before(@Word(PERIOD) String age) {
    before = Optional.of(Periods.parse(age));
    return this;
  }

  /** Best from this age on, though possible earlier; from the first day if not said. */
  public Offer recommendedFrom(@Word(PERIOD) String age) {
    recommendedFrom = Optional.of(Periods.parse(age));
    return this;
  }

  /** Records from this age on count, though it is asked for only later. */
  public Offer acceptedFrom(@Word(PERIOD) String age) {
    acceptedFrom = Optional.of(Periods.parse(age));
    return this;
  }

  /** Late from this age on, while the window is open; without it a window is never late. */
  public Offer overdueFrom(@Word(PERIOD) String age) {
    overdueFrom = Optional.of(Periods.parse(age));
    return this;
  }

  /** Ages are counted from the last menstrual period; the offer ends with the pregnancy. */
  public Offer sinceLastPeriod() {
    Optional<Pregnancy> pregnancy = client.pregnancy();
    return since(Anchor.LAST_PERIOD, pregnancy.flatMap(Pregnancy::lastMenstrualPeriod))
        .using(pregnancy);
  }

  /** Ages are counted from the latest delivery. */
  public Offer sinceDelivery() {
    Optional<Pregnancy> pregnancy = client.deliveredPregnancy();
    return since(Anchor.DELIVERY, pregnancy.flatMap(Pregnancy::end).map(Pregnancy.End::date))
        .using(pregnancy);
  }

  /** Ages are counted from the first day of the latest exposure. */
  public Offer sinceExposure(@Word(EXPOSURE) String exposure) {
    return since(Anchor.EXPOSURE, client.lastExposure(exposure));
  }

  /**
   * Only records of this pregnancy count; if nobody knows when it began, those of as long as a
   * pregnancy is believed to last.
   */
  public Offer duringPregnancy() {
    countsFrom = client.pregnancyBegan();
    return using(client.pregnancy());
  }

  /** Only records from the day of {@code record} on count. */
  public Offer sinceRecord(Observation record) {
    countsFrom = Optional.of(record.date());
    uses.add(record.id());
    return this;
  }

  private Offer since(Anchor what, Optional<LocalDate> first) {
    anchor = what;
    day = first;
    return this;
  }

  private Offer using(Optional<Pregnancy> pregnancy) {
    pregnancy.map(Pregnancy::id).ifPresent(uses::add);
    return this;
  }

  /** Again this long after the last time; overdue when a second interval has passed. */
  public Offer every(@Word(PERIOD) String period) {
    rhythm = Rhythm.INTERVAL;
    interval = Periods.parse(period);
    return this;
  }

  /** Once in each calendar year, or after each birthday where the programme says so. */
  public Offer everyCalendarYear() {
    rhythm = Rhythm.CALENDAR_YEAR;
    return this;
  }

  /** Once in each school year, 1 July to 30 June. */
  public Offer everySchoolYear() {
    rhythm = Rhythm.SCHOOL_YEAR;
    return this;
  }

  /** Once in the window. */
  public Offer once() {
    rhythm = Rhythm.ONCE;
    return this;
  }

  /** Once in each part: from each of these ages up to the next, the last one to the end. */
  public Offer onceInEachPartFrom(@Word(PERIOD) String... ages) {
    rhythm = Rhythm.PARTS;
    parts = Stream.of(ages).map(Periods::parse).collect(toImmutableList());
    from = parts.get(0);
    return this;
  }

  /** Once in each of these months, to be caught up until the next of them. */
  public Offer inRoundsOf(@Word(MONTH) String... months) {
    rhythm = Rhythm.ROUNDS;
    rounds = Stream.of(months).map(Month::valueOf).sorted().collect(toImmutableList());
    return this;
  }

  /**
   * A contact of a sequence: a service of {@code type} counts for the first contact of the sequence
   * that is not yet made and in whose window it lies.
   */
  public Offer asContactOf(@Word(SERVICE) String type) {
    rhythm = Rhythm.CONTACT;
    contact = Optional.of(type);
    return this;
  }

  /** Only if somebody sees a reason: never asked for, but done if it is on record. */
  public Offer onDemand() {
    rhythm = Rhythm.ON_DEMAND;
    return this;
  }

  /** Of records only those of the last {@code period} count. */
  public Offer notOlderThan(@Word(PERIOD) String period) {
    within = Optional.of(Periods.parse(period));
    return this;
  }

  /** So many times in the window; once if not said. */
  public Offer times(int several) {
    times = OptionalInt.of(several);
    return this;
  }

  /** The next of several no sooner than this after the one before. */
  public Offer apart(@Word(PERIOD) String period) {
    apart = Optional.of(Periods.parse(period));
    return this;
  }

  /** Until the quantities on record add up to this many. */
  public Offer untilTotalOf(double quantity) {
    total = OptionalDouble.of(quantity);
    return this;
  }

  /** Only if the latest answer is yes; while nobody answered, the plan asks for the answer. */
  public Offer onlyIfYes(@Word(SCREENING_TYPE) String type, @Word(ITEM) String item) {
    gate = Optional.of(new Gate(type, item));
    return this;
  }

  /** Nobody can tell whether it is asked for without these of a record; the plan asks for them. */
  public Offer lacking(@Word(SCREENING_TYPE) String type, @Word(MEASUREMENT) String... names) {
    for (String name : names) {
      lacking.add(new Gate(type, name));
    }
    return this;
  }

  /** Nobody can tell whether it is asked for without the sex; the plan asks for it. */
  public Offer lackingSex() {
    isSexLacking = true;
    return this;
  }

  /** Settled as well by a record of this class. */
  public Offer orSettledBy(@Word(ASSESSMENT) String assessment, @Word(BAND) String band) {
    otherSatisfiers.add(Satisfier.ofClass(assessment, ImmutableList.of(band)));
    return this;
  }

  /** Where it can be done. */
  public Offer at(FacilityTier... tiers) {
    places.addAll(List.of(tiers));
    return this;
  }

  /** Names the condition behind the offer, so that the plan names its records. */
  public Offer because(@Word(CONDITION) String condition) {
    uses.addAll(client.conditionIds(condition));
    return this;
  }

  @ForEngine
  public RuleInfo rule() {
    return rule;
  }

  @ForEngine
  public String programme() {
    return programme;
  }

  @ForEngine
  public Period fromAge() {
    return from;
  }

  @ForEngine
  public Optional<Period> beforeAge() {
    return before;
  }

  @ForEngine
  public Rhythm rhythm() {
    return rhythm;
  }

  @ForEngine
  public Period interval() {
    return interval;
  }

  @ForEngine
  public Set<FacilityTier> places() {
    return places;
  }

  /** Ids of the records that led to the offer. */
  @ForEngine
  public ImmutableList<String> uses() {
    return ImmutableList.copyOf(uses);
  }

  /** The day ages are counted from; empty if nobody knows it. */
  @ForEngine
  public Optional<LocalDate> anchorDay() {
    return day;
  }

  @ForEngine
  public Anchor anchor() {
    return anchor;
  }

  /** The first day of the window, if the day it is counted from is known. */
  @ForEngine
  public Optional<LocalDate> opens() {
    return day.map(first -> from.isZero() ? first : Dates.plus(first, from));
  }

  /** The first day whose records count: that of the window, or one before it. */
  @ForEngine
  public Optional<LocalDate> accepts() {
    return acceptedFrom.isEmpty()
        ? opens()
        : day.map(first -> Dates.plus(first, acceptedFrom.get()));
  }

  /** The first day after the window, if there is one. */
  @ForEngine
  public Optional<LocalDate> closes() {
    return day.flatMap(first -> before.map(age -> Dates.plus(first, age)));
  }

  /** The first day whose records count, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> countsFrom() {
    return countsFrom;
  }

  /** The day from which it is best, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> recommended() {
    return day.flatMap(first -> recommendedFrom.map(age -> Dates.plus(first, age)));
  }

  /** The day from which it is late, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> late() {
    return day.flatMap(first -> overdueFrom.map(age -> Dates.plus(first, age)));
  }

  /** Ages at which each part begins. */
  @ForEngine
  public ImmutableList<Period> parts() {
    return parts;
  }

  @ForEngine
  public ImmutableList<Month> rounds() {
    return rounds;
  }

  @ForEngine
  public int times() {
    return times.orElse(1);
  }

  /** Whether the offer says how many times. */
  @ForEngine
  public boolean isLimited() {
    return times.isPresent();
  }

  @ForEngine
  public Optional<Period> apart() {
    return apart;
  }

  @ForEngine
  public Optional<Period> notOlderThan() {
    return within;
  }

  @ForEngine
  public OptionalDouble total() {
    return total;
  }

  /** The type of service whose records count in order. */
  @ForEngine
  public Optional<String> contact() {
    return contact;
  }

  @ForEngine
  public Optional<Gate> gate() {
    return gate;
  }

  /** Whether nobody can tell without the sex. */
  @ForEngine
  public boolean isSexLacking() {
    return isSexLacking;
  }

  /** Measurements without which nobody can tell whether it is asked for. */
  @ForEngine
  public List<Gate> lacking() {
    return lacking;
  }

  /** What settles it beside the topic's own records. */
  @ForEngine
  public List<Satisfier> otherSatisfiers() {
    return otherSatisfiers;
  }
}
