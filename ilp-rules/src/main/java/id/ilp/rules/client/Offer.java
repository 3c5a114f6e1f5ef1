package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.CONDITION;
import static id.ilp.rules.client.Word.Kind.PERIOD;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.rules.internal.RuleInfo;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    SCHOOL_YEAR
  }

  private final RuleInfo rule;
  private final String programme;
  private final Client client;
  private final Set<FacilityTier> places = EnumSet.noneOf(FacilityTier.class);
  private final List<String> uses = new ArrayList<>();
  private Period from = Period.ZERO;
  private Optional<Period> before = Optional.empty();
  private Rhythm rhythm = Rhythm.ONCE;
  private Period interval = Period.ZERO;

  Offer(RuleInfo rule, String programme, Client client) {
    this.rule = rule;
    this.programme = programme;
    this.client = client;
  }

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
}
