package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthMeasurement;
import id.ilp.core.instrument.growth.GrowthResult;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.Quantity;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;

/**
 * Puts the values of records into classes, by the rows of the rule book. A record counts for the
 * age on its own date. An instrument with a hole gives no class, unless what is known settles it.
 */
final class Assessor {
  private final Person person;
  private final BiPredicate<LifeStage, java.time.LocalDate> isInStage;
  private final List<DataIssue> issues;

  Assessor(
      Person person,
      BiPredicate<LifeStage, java.time.LocalDate> isInStage,
      List<DataIssue> issues) {
    this.person = person;
    this.isInStage = isInStage;
    this.issues = issues;
  }

  /** The class of {@code observation} by {@code scheme}; empty if the scheme is not for it. */
  Optional<Assessment> assess(AssessmentScheme scheme, Observation observation) {
    if (!scheme.ages().includes(person.birthDate(), observation.date())
        || !isInStages(scheme, observation)) {
      return Optional.empty();
    }
    return switch (scheme.instrument()) {
      case WORST_OF -> worstOf(scheme, observation);
      case ALL_OF -> allOf(scheme, observation);
      case COUNT_YES, SUM -> points(scheme, observation);
      case GROWTH -> growth(scheme, observation);
    };
  }

  private boolean isInStages(AssessmentScheme scheme, Observation observation) {
    return scheme.stages().isEmpty()
        || scheme.stages().stream().anyMatch(s -> isInStage.test(s, observation.date()));
  }

  private Optional<Assessment> worstOf(AssessmentScheme scheme, Observation observation) {
    Band worst = null;
    Limit by = null;
    OptionalDouble only = OptionalDouble.empty();
    List<String> missing = new ArrayList<>();
    for (Input input : scheme.inputs()) {
      OptionalDouble value = mean(input, observation);
      if (value.isEmpty()) {
        missing.add(path(scheme, input.name()));
        continue;
      }
      only = value;
      Optional<Limit> limit = limit(scheme, input.name(), value.getAsDouble(), observation);
      if (limit.isEmpty()) {
        missing.add("person.sex");
        observation.lack("person.sex");
        continue;
      }
      Band band = scheme.band(limit.get().band());
      if (worst == null || band.value() > worst.value()) {
        worst = band;
        by = limit.get();
      }
    }
    if (worst == null || by == null || (!missing.isEmpty() && !worst.isDecisive())) {
      return Optional.empty();
    }
    boolean isOneNumber = scheme.inputs().size() == 1 && only.isPresent();
    return Optional.of(
        draft(scheme, observation, by)
            .value(isOneNumber ? only.getAsDouble() : worst.value())
            .band(worst.code())
            .label(worst.label())
            .kaderLabel(worst.kaderLabel())
            .missing(missing)
            .build());
  }

  private Optional<Assessment> allOf(AssessmentScheme scheme, Observation observation) {
    boolean isAll = true;
    Limit by = scheme.limits().get(0);
    for (Input input : scheme.inputs()) {
      OptionalDouble value = mean(input, observation);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      isAll &= limit(scheme, input.name(), value.getAsDouble(), observation).isPresent();
    }
    Band band = scheme.bands().get(isAll ? scheme.bands().size() - 1 : 0);
    return Optional.of(
        draft(scheme, observation, by)
            .value(band.value())
            .band(band.code())
            .label(band.label())
            .kaderLabel(band.kaderLabel())
            .build());
  }

  private Optional<Assessment> points(AssessmentScheme scheme, Observation observation) {
    double total = 0;
    List<String> missing = new ArrayList<>();
    for (Input input : scheme.inputs()) {
      Optional<Answer> answer = observation.answer(input.name());
      if (answer.isEmpty() || answer.get().equals(Answer.DECLINED)) {
        missing.add(path(scheme, input.name()));
      } else if (answer.get() instanceof Answer.YesNo yesNo) {
        total += yesNo.yes() ? 1 : 0;
      } else {
        total += observation.number(input.name()).orElse(0);
      }
    }
    double sum = total;
    Optional<Limit> limit =
        scheme.limits().stream()
            .filter(l -> applies(l, observation) && l.includes(sum))
            .findFirst();
    Optional<Band> band = limit.map(l -> scheme.band(l.band()));
    if (band.isEmpty() || (!missing.isEmpty() && !band.get().isDecisive())) {
      return Optional.empty();
    }
    return Optional.of(
        draft(scheme, observation, limit.get())
            .value(sum)
            .band(band.get().code())
            .label(band.get().label())
            .kaderLabel(band.get().kaderLabel())
            .missing(missing)
            .build());
  }

  private Optional<Assessment> growth(AssessmentScheme scheme, Observation observation) {
    OptionalDouble weight = observation.number("weight");
    if (weight.isEmpty()) {
      return Optional.empty();
    } else if (person.sex().isEmpty()) {
      observation.lack("person.sex");
      return Optional.empty();
    }
    GrowthIndicator indicator = GrowthIndicator.parse(scheme.inputs().get(0).name());
    GrowthResult result = growth(indicator, person.sex().get(), weight, observation);
    if (result.z().isEmpty()) {
      return Optional.empty();
    }
    double z = result.z().getAsDouble();
    if (result.isFlagged()) {
      observation.flag("weight");
      issues.add(
          DataIssue.warning(
              observation.at() + ".measurements.weight",
              IssueCode.MEASURE_AGAIN,
              String.format(
                  java.util.Locale.ROOT,
                  "weight %s kg of %s gives %s z %s, outside %s to %s: to be measured again",
                  Quantity.plain(weight.getAsDouble()),
                  observation.id(),
                  scheme.code(),
                  Quantity.plain(z),
                  Quantity.plain(indicator.lowestPlausibleZ()),
                  Quantity.plain(indicator.highestPlausibleZ()))));
      return Optional.of(
          draft(scheme, observation, scheme.limits().get(0)).value(z).isFlagged(true).build());
    }
    return limit(scheme, scheme.inputs().get(0).name(), z, observation)
        .map(
            limit -> {
              Band band = scheme.band(limit.band());
              return draft(scheme, observation, limit)
                  .value(z)
                  .band(band.code())
                  .label(band.label())
                  .kaderLabel(band.kaderLabel())
                  .build();
            });
  }

  /** Of a month without a day the last day counts: the older child must weigh more. */
  private GrowthResult growth(
      GrowthIndicator indicator, Sex sex, OptionalDouble weight, Observation observation) {
    return GrowthMeasurement.builder()
        .sex(sex)
        .ageInDays(Dates.days(person.birthDate(), observation.latestDate()))
        .weightInKilograms(weight)
        .hasOedema(observation.hasOedema())
        .build()
        .result(indicator);
  }

  /** The limit a value lies in; of somebody whose sex is not known, only where both sexes agree. */
  private Optional<Limit> limit(
      AssessmentScheme scheme, String input, double value, Observation observation) {
    Limit found = null;
    for (Limit limit : scheme.limits()) {
      if (limit.input().equals(input) && applies(limit, observation) && limit.includes(value)) {
        if (found != null && !found.band().equals(limit.band())) {
          return Optional.empty();
        }
        found = limit;
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean applies(Limit limit, Observation observation) {
    Optional<Sex> sex = limit.sex();
    return (sex.isEmpty() || person.sex().isEmpty() || sex.equals(person.sex()))
        && limit.ages().includes(person.birthDate(), observation.date());
  }

  private static OptionalDouble mean(Input input, Observation observation) {
    double sum = 0;
    int count = 0;
    for (String name : input.names()) {
      OptionalDouble value = observation.number(name);
      if (value.isPresent()) {
        sum += value.getAsDouble();
        count++;
      }
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }

  private static String path(AssessmentScheme scheme, String name) {
    String group =
        switch (scheme.instrument()) {
          case WORST_OF, ALL_OF, GROWTH -> ".measurements.";
          case COUNT_YES, SUM -> ".answers.";
        };
    return "screenings." + scheme.type() + group + name;
  }

  private static Assessment.Builder draft(
      AssessmentScheme scheme, Observation observation, Limit limit) {
    return Assessment.builder()
        .of(observation.id())
        .date(observation.date())
        .code(scheme.code())
        .unit(scheme.unit())
        .scheme(scheme.scheme())
        .rule(limit.row())
        .sources(
            limit.citations().equals(scheme.citations())
                ? scheme.citations()
                : ImmutableList.<id.ilp.core.source.Citation>builder()
                    .addAll(scheme.citations())
                    .addAll(limit.citations())
                    .build()
                    .stream()
                    .distinct()
                    .sorted()
                    .collect(ImmutableList.toImmutableList()));
  }
}
