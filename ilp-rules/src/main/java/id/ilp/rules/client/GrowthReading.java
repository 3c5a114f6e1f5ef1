package id.ilp.rules.client;

import static id.ilp.core.growth.GrowthVisit.ARM;
import static id.ilp.core.growth.GrowthVisit.HEAD;
import static id.ilp.core.growth.GrowthVisit.HEIGHT;
import static id.ilp.core.growth.GrowthVisit.WEIGHT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.growth.GrowthVisit;
import id.ilp.core.instrument.growth.GrowthAgeKey;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthMeasurement;
import id.ilp.core.instrument.growth.GrowthResult;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.LengthOrHeight;
import id.ilp.core.instrument.growth.PositionHandling;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.screening.Quantity;
import id.ilp.rules.pack.RulePack;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares a child's measurements with the WHO standards, and says which of them to take again. Of
 * a month without a day the last day counts: the older child must weigh more.
 */
final class GrowthReading {
  private static final String TYPE = "anthropometry";

  /** By which indicator a measurement alone is believed, or not. */
  private static final ImmutableMap<String, GrowthIndicator> OWN =
      ImmutableMap.of(
          WEIGHT, GrowthIndicator.WEIGHT_FOR_AGE,
          HEIGHT, GrowthIndicator.LENGTH_HEIGHT_FOR_AGE);

  private final Person person;
  private final GrowthAgeKey key;
  private final Set<Observation> leaps;
  private final List<DataIssue> issues;
  private @Nullable Observation measured;
  private @Nullable GrowthMeasurement measurement;

  /** Reads records of a person; their weights are compared with each other. */
  GrowthReading(
      Person person,
      Function<String, List<Observation>> history,
      RulePack pack,
      List<DataIssue> issues) {
    this.person = person;
    this.key = pack.growthKey();
    this.leaps = leaps(history.apply(TYPE), pack, issues);
    this.issues = issues;
  }

  private Set<Observation> leaps(List<Observation> records, RulePack pack, List<DataIssue> found) {
    if (records.size() < 2) {
      return Set.of();
    }
    List<Observation> weighings =
        records.stream()
            .filter(one -> one.hasFullDate() && one.number(WEIGHT).isPresent())
            .toList();
    return weighings.size() < 2
        ? Set.of()
        : WeightLeaps.flag(
            weighings.stream().filter(one -> fitsAge(person, key, one)).toList(),
            pack.settings(),
            found);
  }

  /**
   * A z-score.
   *
   * @param isFlagged whether it, or a measurement in it, is beyond belief
   */
  record Z(double value, boolean isFlagged) {}

  /** The z-score of a record; empty if there is none. */
  Optional<Z> z(GrowthIndicator indicator, String assessment, Observation observation) {
    int age = key.days(person.birthDate(), observation.latestDate());
    if (!GrowthStandard.includes(indicator, age) || !isMeasured(indicator, observation)) {
      return Optional.empty();
    } else if (person.sex().isEmpty()) {
      observation.lack(assessment, "person.sex");
      return Optional.empty();
    }
    GrowthMeasurement measurement = measurement(person.sex().get(), age, observation);
    GrowthResult result = measurement.result(indicator);
    if (result.z().isEmpty()) {
      return Optional.empty();
    }
    result.length().ifPresent(length -> remarkPosition(length, observation));
    boolean isFlagged = measurements(indicator).contains(WEIGHT) && leaps.contains(observation);
    for (String name : measurements(indicator)) {
      GrowthIndicator by = OWN.getOrDefault(name, indicator);
      GrowthResult own = by == indicator ? result : measurement.result(by);
      if (own.isFlagged()) {
        measureAgain(name, own, observation);
        isFlagged = true;
      }
    }
    if (result.isFlagged() && !isFlagged) {
      measurements(indicator).forEach(name -> measureAgain(name, result, observation));
      isFlagged = true;
    }
    return Optional.of(new Z(result.z().getAsDouble(), isFlagged));
  }

  /** What the record measured; several indicators are read of one record after the other. */
  private GrowthMeasurement measurement(Sex sex, int age, Observation observation) {
    if (measurement == null || measured != observation) {
      measured = observation;
      measurement = GrowthVisit.measurement(sex, age, observation.checked().orElseThrow());
    }
    return measurement;
  }

  /** The same for a formula: a z-score beyond belief lacks what is to be measured again. */
  Computed computed(GrowthIndicator indicator, String assessment, Observation observation) {
    return z(indicator, assessment, observation)
        .map(
            z ->
                z.isFlagged()
                    ? new Computed(OptionalDouble.empty(), measurements(indicator))
                    : Computed.of(z.value()))
        .orElse(Computed.NONE);
  }

  /** Whether a weight can be believed of the age, as far as anybody can say. */
  private static boolean fitsAge(Person person, GrowthAgeKey key, Observation one) {
    int age = key.days(person.birthDate(), one.latestDate());
    if (person.sex().isEmpty() || !GrowthStandard.includes(GrowthIndicator.WEIGHT_FOR_AGE, age)) {
      return true;
    }
    return !GrowthVisit.measurement(person.sex().get(), age, one.checked().orElseThrow())
        .result(GrowthIndicator.WEIGHT_FOR_AGE)
        .isFlagged();
  }

  private static boolean isMeasured(GrowthIndicator indicator, Observation observation) {
    for (String name : measurements(indicator)) {
      if (observation.number(name).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static ImmutableList<String> measurements(GrowthIndicator indicator) {
    return switch (indicator) {
      case WEIGHT_FOR_AGE -> ImmutableList.of(WEIGHT);
      case LENGTH_HEIGHT_FOR_AGE -> ImmutableList.of(HEIGHT);
      case WEIGHT_FOR_LENGTH_HEIGHT, BMI_FOR_AGE -> ImmutableList.of(WEIGHT, HEIGHT);
      case HEAD_CIRCUMFERENCE_FOR_AGE -> ImmutableList.of(HEAD);
      case ARM_CIRCUMFERENCE_FOR_AGE -> ImmutableList.of(ARM);
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
