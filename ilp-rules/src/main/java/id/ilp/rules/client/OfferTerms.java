package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityTier;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.pack.Satisfier;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

  final RuleInfo rule;
  final String programme;
  final Client client;
  final Set<FacilityTier> places = EnumSet.noneOf(FacilityTier.class);
  ImmutableList<String> uses = ImmutableList.of();
  Period from = Period.ZERO;
  Optional<Period> before = Optional.empty();
  Optional<Period> acceptedFrom = Optional.empty();
  Rhythm rhythm = Rhythm.ONCE;
  Period interval = Period.ZERO;
  Optional<Period> recommendedFrom = Optional.empty();
  Optional<Period> overdueFrom = Optional.empty();
  Optional<Period> within = Optional.empty();
  Optional<Period> apart = Optional.empty();
  Anchor anchor = Anchor.BIRTH;
  Optional<LocalDate> day;
  Optional<LocalDate> countsFrom = Optional.empty();
  ImmutableList<Period> parts = ImmutableList.of();
  ImmutableList<Month> rounds = ImmutableList.of();
  OptionalInt times = OptionalInt.empty();
  OptionalDouble total = OptionalDouble.empty();
  Optional<String> contact = Optional.empty();
  Optional<Gate> gate = Optional.empty();
  boolean isSexLacking;
  ImmutableList<Gate> lacking = ImmutableList.of();
  ImmutableList<Satisfier> otherSatisfiers = ImmutableList.of();

  OfferTerms(RuleInfo rule, String programme, Client client) {
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
    return uses;
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
    return day.isEmpty() || from.isZero() ? day : Optional.of(Dates.plus(day.get(), from));
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
    return after(before);
  }

  /** The first day whose records count, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> countsFrom() {
    return countsFrom;
  }

  /** The day from which it is best, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> recommended() {
    return after(recommendedFrom);
  }

  /** The day from which it is late, if the offer says so. */
  @ForEngine
  public Optional<LocalDate> late() {
    return after(overdueFrom);
  }

  private Optional<LocalDate> after(Optional<Period> age) {
    return day.isEmpty() || age.isEmpty()
        ? Optional.empty()
        : Optional.of(Dates.plus(day.get(), age.get()));
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
  public ImmutableList<Gate> lacking() {
    return lacking;
  }

  /** What settles it beside the topic's own records. */
  @ForEngine
  public ImmutableList<Satisfier> otherSatisfiers() {
    return otherSatisfiers;
  }
}
