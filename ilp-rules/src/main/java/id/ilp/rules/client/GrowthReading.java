package id.ilp.rules.client;

import static id.ilp.core.growth.GrowthVisit.ARM;
import static id.ilp.core.growth.GrowthVisit.HEAD;
import static id.ilp.core.growth.GrowthVisit.HEIGHT;
import static id.ilp.core.growth.GrowthVisit.WEIGHT;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.growth.GrowthAgeKey;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.LengthOrHeight;
import id.ilp.core.person.Person;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.screening.Quantity;
import id.ilp.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a child's measurements with the WHO standards, and says which of them to take again. Of
 * a month without a day the last day counts: the older child must weigh more.
 */
final class GrowthReading {
  private static final String TYPE = "anthropometry";

  private static final ImmutableList<String> WEIGHT_ALONE = ImmutableList.of(WEIGHT);
  private static final ImmutableList<String> HEIGHT_ALONE = ImmutableList.of(HEIGHT);
  private static final ImmutableList<String> WEIGHT_AND_HEIGHT = ImmutableList.of(WEIGHT, HEIGHT);
  private static final ImmutableList<String> HEAD_ALONE = ImmutableList.of(HEAD);
  private static final ImmutableList<String> ARM_ALONE = ImmutableList.of(ARM);

  private final Person person;
  private final GrowthAgeKey key;
  private final Set<Observation> leaps;
  private final List<DataIssue> issues;

  /** Reads records of a person; their weights are compared with each other. */
  GrowthReading(
      Person person,
      Map<String, List<Observation>> history,
      RulePack pack,
      List<DataIssue> issues) {
    this.person = person;
    this.key = pack.growthKey();
    this.leaps = leaps(history.getOrDefault(TYPE, List.of()), pack, issues);
    this.issues = issues;
  }

  private Set<Observation> leaps(List<Observation> records, RulePack pack, List<DataIssue> found) {
    if (records.size() < 2) {
      return Set.of();
    }
    List<Observation> weighings = new ArrayList<>(records.size());
    for (Observation one : records) {
      if (one.hasFullDate() && !Double.isNaN(one.recorded(WEIGHT)) && fitsAge(one)) {
        weighings.add(one);
      }
    }
    return WeightLeaps.flag(weighings, pack.settings(), found);
  }

  /** The z-score of a record; not a number if there is none. */
  double z(GrowthIndicator indicator, String assessment, Observation observation) {
    if (person.sex().isPresent()) {
      return growth(observation).z(indicator);
    }
    if (GrowthStandard.includes(indicator, age(observation))
        && isMeasured(indicator, observation)) {
      observation.lack(assessment, "person.sex");
    }
    return Double.NaN;
  }

  /**
   * Whether a z-score there is, or a measurement in it, is beyond belief; says which to take again.
   */
  boolean isDoubted(GrowthIndicator indicator, Observation observation) {
    Growth growth = growth(observation);
    LengthOrHeight length = growth.lengthNotStanding();
    if (length != null && indicator.isLengthBased()) {
      remarkPosition(length, observation);
    }
    boolean isDoubted =
        !leaps.isEmpty() && indicator.isWeightBased() && leaps.contains(observation);
    ImmutableList<String> names = measurements(indicator);
    for (int i = 0; i < names.size(); i++) {
      GrowthIndicator own = indicatorOf(names.get(i), indicator);
      if (growth.isFlagged(own)) {
        measureAgain(names.get(i), own, growth.z(own), observation);
        isDoubted = true;
      }
    }
    if (!isDoubted && growth.isFlagged(indicator)) {
      names.forEach(name -> measureAgain(name, indicator, growth.z(indicator), observation));
      isDoubted = true;
    }
    return isDoubted;
  }

  /** The same for a formula: a z-score beyond belief lacks what is to be measured again. */
  Computed computed(GrowthIndicator indicator, String assessment, Observation observation) {
    double z = z(indicator, assessment, observation);
    if (Double.isNaN(z)) {
      return Computed.NONE;
    }
    return isDoubted(indicator, observation)
        ? Computed.missing(measurements(indicator))
        : Computed.of(z);
  }

  /** Whether a weight can be believed of the age, as far as anybody can say. */
  private boolean fitsAge(Observation one) {
    return person.sex().isEmpty()
        || !GrowthStandard.includes(GrowthIndicator.WEIGHT_FOR_AGE, age(one))
        || !growth(one).isFlagged(GrowthIndicator.WEIGHT_FOR_AGE);
  }

  /** The record of somebody whose sex is known, beside the standards. */
  private Growth growth(Observation observation) {
    return observation.growth(person.sex().orElseThrow(), key);
  }

  private int age(Observation observation) {
    return key.days(observation.latestDay());
  }

  private static boolean isMeasured(GrowthIndicator indicator, Observation observation) {
    for (String name : measurements(indicator)) {
      if (Double.isNaN(observation.recorded(name))) {
        return false;
      }
    }
    return true;
  }

  private static ImmutableList<String> measurements(GrowthIndicator indicator) {
    return switch (indicator) {
      case WEIGHT_FOR_AGE -> WEIGHT_ALONE;
      case LENGTH_HEIGHT_FOR_AGE -> HEIGHT_ALONE;
      case WEIGHT_FOR_LENGTH_HEIGHT, BMI_FOR_AGE -> WEIGHT_AND_HEIGHT;
      case HEAD_CIRCUMFERENCE_FOR_AGE -> HEAD_ALONE;
      case ARM_CIRCUMFERENCE_FOR_AGE -> ARM_ALONE;
    };
  }

  /** By which indicator a measurement alone is believed, or not. */
  private static GrowthIndicator indicatorOf(String measurement, GrowthIndicator otherwise) {
    return switch (measurement) {
      case WEIGHT -> GrowthIndicator.WEIGHT_FOR_AGE;
      case HEIGHT -> GrowthIndicator.LENGTH_HEIGHT_FOR_AGE;
      default -> otherwise;
    };
  }

  private void remarkPosition(LengthOrHeight length, Observation observation) {
    say(
        DataIssue.info(
            observation.at() + ".answers.position",
            IssueCode.CONFLICTING_RECORD,
            "position standing of "
                + observation.id()
                + " is not believed under nine months; "
                + Quantity.plain(length.measuredCentimetres())
                + " cm taken as the length, lying"));
  }

  private void measureAgain(
      String name, GrowthIndicator indicator, double z, Observation observation) {
    observation.flag(name);
    say(
        DataIssue.warning(
            observation.at() + ".measurements." + name,
            IssueCode.MEASURE_AGAIN,
            name
                + " "
                + Quantity.plain(observation.recorded(name))
                + (name.equals(WEIGHT) ? " kg of " : " cm of ")
                + observation.id()
                + " gives "
                + indicator.code()
                + " z "
                + Quantity.plain(z)
                + ", outside "
                + Quantity.plain(indicator.lowestPlausibleZ())
                + " to "
                + Quantity.plain(indicator.highestPlausibleZ())
                + ": to be measured again"));
  }

  /** Several indicators find the same fault; it is said once. */
  private void say(DataIssue issue) {
    if (!issues.contains(issue)) {
      issues.add(issue);
    }
  }
}
