package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityTier;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.pack.Satisfier;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The terms of an {@link Offer}, as the shared step reads them. */
public abstract class OfferTerms {
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

  final Terms terms;
  final Client client;
  ImmutableList<String> uses = ImmutableList.of();
  Anchor anchor = Anchor.BIRTH;
  Optional<LocalDate> day;
  Optional<LocalDate> countsFrom = Optional.empty();

  OfferTerms(Terms terms, Client client) {
    this.terms = terms;
    this.client = client;
    this.day = client.birth();
  }

  /**
   * An answer or measurement an offer depends on.
   *
   * @param type the screening type it is asked in
   */
  public record Gate(String type, String item) {}

  /** What the rule says, whoever it is said to. */
  @ForEngine
  public Terms terms() {
    return terms;
  }

  /** Whether the rule would say the same to somebody else, as far as the offer tells. */
  @ForEngine
  public boolean isForAnybody() {
    return !terms.isPersonal;
  }

  @ForEngine
  public RuleInfo rule() {
    return terms.rule;
  }

  @ForEngine
  public String programme() {
    return terms.programme;
  }

  @ForEngine
  public Period fromAge() {
    return terms.from;
  }

  @ForEngine
  public Optional<Period> beforeAge() {
    return terms.before;
  }

  @ForEngine
  public Rhythm rhythm() {
    return terms.rhythm;
  }

  @ForEngine
  public Period interval() {
    return terms.interval;
  }

  @ForEngine
  public Set<FacilityTier> places() {
    return terms.places;
  }

  /** Ids of the records that led to the offer. */
  @ForEngine
  public ImmutableList<String> uses() {
    return uses;
  }

  /** The day ages are counted terms.from; empty if nobody knows it. */
  @ForEngine
  public Optional<LocalDate> anchorDay() {
    return day;
  }

  @ForEngine
  public Anchor anchor() {
    return anchor;
  }

  /** The first day of the window, if the day it is counted terms.from is known. */
  @ForEngine
  public Optional<LocalDate> opens() {
    return day.isEmpty() || terms.from.isZero()
        ? day
        : Optional.of(Dates.plus(day.get(), terms.from));
  }

  /** The first day whose records count: that of the window, or one terms.before it. */
  @ForEngine
  public Optional<LocalDate> accepts() {
    return terms.acceptedFrom.isEmpty()
        ? opens()
        : day.map(first -> Dates.plus(first, terms.acceptedFrom.get()));
  }

  /** The first day after the window, if there is one. */
  @ForEngine
  public Optional<LocalDate> closes() {
    return after(terms.before);
  }

  /** The first day whose records count, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> countsFrom() {
    return countsFrom;
  }

  /** The day terms.from which it is best, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> recommended() {
    return after(terms.recommendedFrom);
  }

  /** The day terms.from which it is late, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> late() {
    return after(terms.overdueFrom);
  }

  private Optional<LocalDate> after(Optional<Period> age) {
    return day.isEmpty() || age.isEmpty()
        ? Optional.empty()
        : Optional.of(Dates.plus(day.get(), age.get()));
  }

  /** Ages at which each part begins. */
  @ForEngine
  public ImmutableList<Period> parts() {
    return terms.parts;
  }

  @ForEngine
  public ImmutableList<Month> rounds() {
    return terms.rounds;
  }

  @ForEngine
  public int times() {
    return terms.times();
  }

  /** Whether the offer says how many terms.times. */
  @ForEngine
  public boolean isLimited() {
    return terms.times.isPresent();
  }

  @ForEngine
  public Optional<Period> apart() {
    return terms.apart;
  }

  @ForEngine
  public Optional<Period> notOlderThan() {
    return terms.within;
  }

  @ForEngine
  public OptionalDouble total() {
    return terms.total;
  }

  /** The type of service whose records count in order. */
  @ForEngine
  public Optional<String> contact() {
    return terms.contact;
  }

  @ForEngine
  public Optional<Gate> gate() {
    return terms.gate;
  }

  /** Whether nobody can tell without the sex. */
  @ForEngine
  public boolean isSexLacking() {
    return terms.isSexLacking;
  }

  /** Measurements without which nobody can tell whether it is asked for. */
  @ForEngine
  public ImmutableList<Gate> lacking() {
    return terms.lacking;
  }

  /** What settles it beside the topic's own records. */
  @ForEngine
  public ImmutableList<Satisfier> otherSatisfiers() {
    return terms.otherSatisfiers;
  }
}
