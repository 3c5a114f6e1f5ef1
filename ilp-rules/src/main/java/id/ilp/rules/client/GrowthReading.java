package id.ilp.rules.client;

import static id.ilp.core.growth.GrowthVisit.ARM;
import static id.ilp.core.growth.GrowthVisit.HEAD;
import static id.ilp.core.growth.GrowthVisit.HEIGHT;
import static id.ilp.core.growth.GrowthVisit.WEIGHT;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.growth.GrowthAgeKey;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthResult;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.LengthOrHeight;
import id.ilp.core.instrument.growth.PositionHandling;
import id.ilp.core.person.Person;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.screening.Quantity;
import id.ilp.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
      if (one.hasFullDate() && !Double.isNaN(one.recorded(WEIGHT))) {
        weighings.add(one);
      }
    }
    if (weighings.size() < 2) {
      return Set.of();
    }
    weighings.removeIf(one -> !fitsAge(one));
    return WeightLeaps.flag(weighings, pack.settings(), found);
  }

  /**
   * A z-score.
   *
   * @param isFlagged whether it, or a measurement in it, is beyond belief
   */
  record Z(double value, boolean isFlagged) {}

  /** The z-score of a record; null if there is none. */
  @Nullable Z z(GrowthIndicator indicator, String assessment, Observation observation) {
    int age = key.days(person.birthDate(), observation.latestDate());
    if (!GrowthStandard.includes(indicator, age) || !isMeasured(indicator, observation)) {
      return null;
    } else if (person.sex().isEmpty()) {
      observation.lack(assessment, "person.sex");
      return null;
    }
    Growth growth = observation.growth(person.sex().get(), age);
    GrowthResult result = growth.result(indicator);
    if (!result.isKnown()) {
      return null;
    }
    if (result.length().isPresent()) {
      remarkPosition(result.length().get(), observation);
    }
    ImmutableList<String> names = measurements(indicator);
    boolean isFlagged = !leaps.isEmpty() && names.contains(WEIGHT) && leaps.contains(observation);
    for (String name : names) {
      GrowthResult own = growth.result(indicatorOf(name, indicator));
      if (own.isFlagged()) {
        measureAgain(name, own, observation);
        isFlagged = true;
      }
    }
    if (result.isFlagged() && !isFlagged) {
      names.forEach(name -> measureAgain(name, result, observation));
      isFlagged = true;
    }
    return new Z(result.z().getAsDouble(), isFlagged);
  }

  /** The same for a formula: a z-score beyond belief lacks what is to be measured again. */
  Computed computed(GrowthIndicator indicator, String assessment, Observation observation) {
    Z z = z(indicator, assessment, observation);
    if (z == null) {
      return Computed.NONE;
    }
    return z.isFlagged() ? Computed.missing(measurements(indicator)) : Computed.of(z.value());
  }

  /** Whether a weight can be believed of the age, as far as anybody can say. */
  private boolean fitsAge(Observation one) {
    int age = key.days(person.birthDate(), one.latestDate());
    return person.sex().isEmpty()
        || !GrowthStandard.includes(GrowthIndicator.WEIGHT_FOR_AGE, age)
        || !one.growth(person.sex().get(), age).result(GrowthIndicator.WEIGHT_FOR_AGE).isFlagged();
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
    if (length.handling() == PositionHandling.STANDING_NOT_BELIEVED) {
      say(
          DataIssue.info(
              observation.at() + ".answers.position",
              IssueCode.CONFLICTING_RECORD,
              String.format(
                  Locale.ROOT,
                  "position standing of %s is not believed under nine months; %s cm taken as the"
                      + " length, lying",
                  observation.id(),
                  Quantity.plain(length.measuredCentimetres()))));
    }
  }

  private void measureAgain(String name, GrowthResult by, Observation observation) {
    observation.flag(name);
    OptionalDouble value = observation.number(name);
    GrowthIndicator indicator = by.indicator();
    say(
        DataIssue.warning(
            observation.at() + ".measurements." + name,
            IssueCode.MEASURE_AGAIN,
            String.format(
                Locale.ROOT,
                "%s %s %s of %s gives %s z %s, outside %s to %s: to be measured again",
                name,
                Quantity.plain(value.orElse(Double.NaN)),
                name.equals(WEIGHT) ? "kg" : "cm",
                observation.id(),
                indicator.code(),
                Quantity.plain(by.z().orElse(Double.NaN)),
                Quantity.plain(indicator.lowestPlausibleZ()),
                Quantity.plain(indicator.highestPlausibleZ()))));
  }

  /** Several indicators find the same fault; it is said once. */
  private void say(DataIssue issue) {
    if (!issues.contains(issue)) {
      issues.add(issue);
    }
  }
}
