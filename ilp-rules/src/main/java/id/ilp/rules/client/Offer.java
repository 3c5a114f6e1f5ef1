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
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Pregnancy;
import id.ilp.rules.pack.Satisfier;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A programme asks the person for the topic of the rule: at which ages, how often, where. A rule
 * fills it in; the shared step turns it and the history into a status with dates.
 */
public final class Offer extends OfferTerms {
  Offer(Terms terms, Client client) {
    super(terms, client);
  }

  /** From this age on; from birth if not said. */
  public Offer from(@Word(PERIOD) String age) {
    terms.from = Periods.parse(age);
    return this;
  }

  /** Up to, not including, this age; for life if not said. */
  public Offer before(@Word(PERIOD) String age) {
    terms.before = Optional.of(Periods.parse(age));
    return this;
  }

  /** Best from this age on, though possible earlier; from the first day if not said. */
  public Offer recommendedFrom(@Word(PERIOD) String age) {
    terms.recommendedFrom = Optional.of(Periods.parse(age));
    return this;
  }

  /** Records from this age on count, though it is asked for only later. */
  public Offer acceptedFrom(@Word(PERIOD) String age) {
    terms.acceptedFrom = Optional.of(Periods.parse(age));
    return this;
  }

  /** Late from this age on, while the window is open; without it a window is never late. */
  public Offer overdueFrom(@Word(PERIOD) String age) {
    terms.overdueFrom = Optional.of(Periods.parse(age));
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
    terms.isPersonal = true;
    countsFrom = client.pregnancyBegan();
    return using(client.pregnancy());
  }

  /** Only records from the day of {@code record} on count. */
  public Offer sinceRecord(Observation record) {
    terms.isPersonal = true;
    countsFrom = Optional.of(record.date());
    uses = and(uses, record.id());
    return this;
  }

  private Offer since(Anchor what, Optional<LocalDate> first) {
    terms.isPersonal = true;
    anchor = what;
    day = first;
    return this;
  }

  private Offer using(Optional<Pregnancy> pregnancy) {
    if (pregnancy.isPresent()) {
      uses = and(uses, pregnancy.get().id());
    }
    return this;
  }

  /** Again this long after the last time; overdue when a second interval has passed. */
  public Offer every(@Word(PERIOD) String period) {
    terms.rhythm = Rhythm.INTERVAL;
    terms.interval = Periods.parse(period);
    return this;
  }

  /** Once in each calendar year, or after each birthday where the programme says so. */
  public Offer everyCalendarYear() {
    terms.rhythm = Rhythm.CALENDAR_YEAR;
    return this;
  }

  /** Once in each school year, 1 July to 30 June. */
  public Offer everySchoolYear() {
    terms.rhythm = Rhythm.SCHOOL_YEAR;
    return this;
  }

  /** Once in the window. */
  public Offer once() {
    terms.rhythm = Rhythm.ONCE;
    return this;
  }

  /** Once in each part: from each of these ages up to the next, the last one to the end. */
  public Offer onceInEachPartFrom(@Word(PERIOD) String... ages) {
    terms.rhythm = Rhythm.PARTS;
    terms.parts = Stream.of(ages).map(Periods::parse).collect(toImmutableList());
    terms.from = terms.parts.get(0);
    return this;
  }

  /** Once in each of these months, to be caught up until the next of them. */
  public Offer inRoundsOf(@Word(MONTH) String... months) {
    terms.rhythm = Rhythm.ROUNDS;
    terms.rounds = Stream.of(months).map(Month::valueOf).sorted().collect(toImmutableList());
    return this;
  }

  /**
   * A contact of a sequence: a service of {@code type} counts for the first contact of the sequence
   * that is not yet made and in whose window it lies.
   */
  public Offer asContactOf(@Word(SERVICE) String type) {
    terms.rhythm = Rhythm.CONTACT;
    terms.contact = Optional.of(type);
    return this;
  }

  /** Only if somebody sees a reason: never asked for, but done if it is on record. */
  public Offer onDemand() {
    terms.rhythm = Rhythm.ON_DEMAND;
    return this;
  }

  /** Of records only those of the last {@code period} count. */
  public Offer notOlderThan(@Word(PERIOD) String period) {
    terms.within = Optional.of(Periods.parse(period));
    return this;
  }

  /** So many times in the window; once if not said. */
  public Offer times(int several) {
    terms.times = OptionalInt.of(several);
    return this;
  }

  /** The next of several no sooner than this after the one before. */
  public Offer apart(@Word(PERIOD) String period) {
    terms.apart = Optional.of(Periods.parse(period));
    return this;
  }

  /** Until the quantities on record add up to this many. */
  public Offer untilTotalOf(double quantity) {
    terms.total = OptionalDouble.of(quantity);
    return this;
  }

  /** Only if the latest answer is yes; while nobody answered, the plan asks for the answer. */
  public Offer onlyIfYes(@Word(SCREENING_TYPE) String type, @Word(ITEM) String item) {
    terms.gate = Optional.of(new Gate(type, item));
    return this;
  }

  /** Nobody can tell whether it is asked for without these of a record; the plan asks for them. */
  public Offer lacking(@Word(SCREENING_TYPE) String type, @Word(MEASUREMENT) String... names) {
    for (String name : names) {
      terms.lacking = and(terms.lacking, new Gate(type, name));
    }
    return this;
  }

  /** Nobody can tell whether it is asked for without the sex; the plan asks for it. */
  public Offer lackingSex() {
    terms.isSexLacking = true;
    return this;
  }

  /** Settled as well by a record of this class. */
  public Offer orSettledBy(@Word(ASSESSMENT) String assessment, @Word(BAND) String band) {
    terms.otherSatisfiers =
        and(terms.otherSatisfiers, Satisfier.ofClass(assessment, ImmutableList.of(band)));
    return this;
  }

  /** Where it can be done. */
  public Offer at(FacilityTier... tiers) {
    for (FacilityTier tier : tiers) {
      terms.places.add(tier);
    }
    return this;
  }

  /** Names the condition behind the offer, so that the plan names its records. */
  public Offer because(@Word(CONDITION) String condition) {
    terms.isPersonal = true;
    for (String id : client.conditionIds(condition)) {
      uses = and(uses, id);
    }
    return this;
  }

  private static <T> ImmutableList<T> and(ImmutableList<T> some, T more) {
    return some.isEmpty()
        ? ImmutableList.of(more)
        : ImmutableList.<T>builder().addAll(some).add(more).build();
  }
}
