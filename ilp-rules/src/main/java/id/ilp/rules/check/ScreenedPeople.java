package id.ilp.rules.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.Lms;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.MeasurementType;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * People screened once, today: for every limit of every reading of a book somebody whose values lie
 * in its band, found at a posyandu, a puskesmas and a hospital. Only for looking at a rule book
 * from outside.
 */
final class ScreenedPeople {
  private static final ImmutableList<FacilityTier> PLACES =
      ImmutableList.of(FacilityTier.POSYANDU, FacilityTier.PUSKESMAS, FacilityTier.HOSPITAL);

  /** How many people a formula is tried on: no limit says where its bands lie. */
  private static final int TRIES = 64;

  /** Spreads the tries over all measurements alike: the golden ratio's part of each step. */
  private static final double SPREAD = 0.6180339887498949;

  /** Ages a growth reading is tried at. */
  private static final ImmutableList<Period> GROWN =
      ImmutableList.of(
          Period.ofMonths(1),
          Period.ofMonths(8),
          Period.ofMonths(30),
          Period.ofMonths(55),
          Period.ofYears(9),
          Period.ofYears(15));

  /** How far inside a band without an end a z-score is tried. */
  private static final double INSIDE = 0.5;

  private static final double CENTIMETRES_PER_METRE = 100;

  /** Old enough to be pregnant, no limit of any programme. */
  private static final Period MOTHER = Period.ofYears(25);

  private final RulePack pack;
  private final LocalDate asOf;
  private final BiConsumer<HealthRecord, LocalDate> reader;

  ScreenedPeople(RulePack pack, LocalDate asOf, BiConsumer<HealthRecord, LocalDate> reader) {
    this.pack = pack;
    this.asOf = asOf;
    this.reader = reader;
  }

  /** Everybody some reading of {@code which} is made of. */
  void all(Predicate<AssessmentScheme> which) {
    Set<List<Object>> tried = new HashSet<>();
    for (AssessmentScheme scheme : pack.schemes()) {
      ScreeningType type = pack.screeningTypes().byCode().get(scheme.type());
      if (type == null || !which.test(scheme)) {
        continue;
      }
      for (Limit limit : scheme.limits()) {
        Period age = oldest(scheme.ages().from(), limit.ages().from());
        for (Sex sex : Sex.values()) {
          if (limit.sex().isEmpty() || limit.sex().get() == sex) {
            switch (scheme.instrument()) {
              case GROWTH, GROWTH_BY_MONTH -> grown(scheme, type, sex, limit);
              case SUM -> answering(scheme, type, age, sex, limit);
              case FORMULA -> {
                if (tried.add(List.of(scheme, age, sex))) { // whatever the limit
                  tried(scheme, type, age, sex);
                }
              }
              case WORST_OF, ALL_OF ->
                  people(scheme, type, age, sex, values(scheme, type, limit), Optional.empty());
            }
          }
        }
      }
    }
  }

  /** Children of several ages with a z-score inside the band. */
  private void grown(AssessmentScheme scheme, ScreeningType type, Sex sex, Limit limit) {
    double z =
        limit.from().isPresent() && limit.before().isPresent()
            ? (limit.from().getAsDouble() + limit.before().getAsDouble()) / 2
            : limit.from().orElse(limit.before().orElse(0) - 2 * INSIDE) + INSIDE;
    GrowthIndicator indicator = GrowthIndicator.parse(scheme.inputs().get(0).name());
    for (Period age : GROWN) {
      int days = Dates.days(asOf.minus(age), asOf);
      if (scheme.ages().includes(asOf.minus(age), asOf)) {
        Map<String, Quantity> values = new HashMap<>();
        grown(indicator, sex, days, z)
            .forEach(
                (name, value) -> {
                  MeasurementType measurement = type.measurements().get(name);
                  if (measurement != null) {
                    values.put(name, new Quantity(value, measurement.unit()));
                  }
                });
        people(scheme, type, age, sex, values, Optional.empty());
      }
    }
  }

  /** A measurement with this z-score; weight at the height most children of the age have. */
  private static Map<String, Double> grown(GrowthIndicator indicator, Sex sex, int days, double z) {
    double height = value(GrowthIndicator.LENGTH_HEIGHT_FOR_AGE, sex, days, 0).orElse(0);
    OptionalDouble at = value(indicator, sex, days, z);
    return switch (indicator) {
      case WEIGHT_FOR_AGE -> named("weight", at);
      case LENGTH_HEIGHT_FOR_AGE -> named("height", at);
      case HEAD_CIRCUMFERENCE_FOR_AGE -> named("head-circumference", at);
      case ARM_CIRCUMFERENCE_FOR_AGE -> named("muac", at);
      case BMI_FOR_AGE -> {
        double metres = height / CENTIMETRES_PER_METRE;
        yield Map.of("height", height, "weight", at.orElse(0) * metres * metres);
      }
      case WEIGHT_FOR_LENGTH_HEIGHT -> {
        Optional<Lms> row =
            days < GrowthStandard.FIRST_DAY_OF_HEIGHT
                ? GrowthStandard.weightForLength(sex, height)
                : GrowthStandard.weightForHeight(sex, height);
        yield row.map(lms -> Map.of("height", height, "weight", indicator.valueAt(lms, z)))
            .orElse(Map.of());
      }
    };
  }

  private static Map<String, Double> named(String name, OptionalDouble value) {
    return value.isPresent() ? Map.of(name, value.getAsDouble()) : Map.of();
  }

  private static OptionalDouble value(GrowthIndicator indicator, Sex sex, int days, double z) {
    return GrowthStandard.forAge(indicator, sex, days)
        .map(lms -> OptionalDouble.of(indicator.valueAt(lms, z)))
        .orElseGet(OptionalDouble::empty);
  }

  /** Somebody whose answers add up to the band. */
  private void answering(
      AssessmentScheme scheme, ScreeningType type, Period age, Sex sex, Limit limit) {
    LocalDate birth = asOf.minus(age);
    scheme
        .points()
        .flatMap(points -> points.answers(limit, Optional.of(sex), birth, asOf))
        .ifPresent(answers -> people(scheme, type, age, sex, Map.of(), Optional.of(answers)));
  }

  /** Several people all over what can be believed. */
  private void tried(AssessmentScheme scheme, ScreeningType type, Period age, Sex sex) {
    for (int i = 0; i < TRIES; i++) {
      Map<String, Quantity> values = new HashMap<>();
      double part = (i + 0.5) / TRIES;
      for (MeasurementType measurement : type.measurements().values()) {
        double least = Math.max(measurement.min(), measurement.max() / 1000);
        double value = least * StrictMath.pow(measurement.max() / least, part);
        values.put(measurement.name(), quantity(measurement, value));
        part = (part + SPREAD * (i + 1)) % 1;
      }
      people(scheme, type, age, sex, values, Optional.empty());
    }
  }

  private static Period oldest(Period one, Period other) {
    return LocalDate.EPOCH.plus(one).isBefore(LocalDate.EPOCH.plus(other)) ? other : one;
  }

  /** A value of the limit's input in its band, and of the other inputs too if they have it. */
  private static Map<String, Quantity> values(
      AssessmentScheme scheme, ScreeningType type, Limit limit) {
    Map<String, Quantity> values = new HashMap<>();
    for (Input input : scheme.inputs()) {
      Optional<Limit> own =
          input.name().equals(limit.input())
              ? Optional.of(limit)
              : scheme.limits().stream()
                  .filter(one -> one.input().equals(input.name()))
                  .min(Comparator.comparing(one -> !one.band().equals(limit.band())));
      for (String name : input.names()) {
        MeasurementType measurement = type.measurements().get(name);
        if (measurement != null && own.isPresent()) {
          double low = Math.max(measurement.min(), own.get().from().orElse(measurement.min()));
          double high = Math.min(measurement.max(), own.get().before().orElse(measurement.max()));
          values.put(name, quantity(measurement, (low + high) / 2));
        }
      }
    }
    return values;
  }

  private static Quantity quantity(MeasurementType type, double value) {
    return new Quantity(Math.round(value * 10) / 10.0, type.unit());
  }

  private void people(
      AssessmentScheme scheme,
      ScreeningType type,
      Period age,
      Sex sex,
      Map<String, Quantity> values,
      Optional<ImmutableMap<String, Answer>> answers) {
    boolean isMother = !scheme.whom().stages().isEmpty() && sex == Sex.FEMALE;
    var person =
        Person.builder()
            .id("P-1")
            .sex(sex)
            .birthDate(asOf.minus(isMother ? oldest(age, MOTHER) : age))
            .build();
    for (FacilityTier place : PLACES) {
      for (boolean answer : new boolean[] {true, false}) {
        var screening =
            ScreeningRecord.builder()
                .id("s1")
                .type(type.code())
                .date(RecordDate.of(asOf))
                .place(place)
                .measurements(values);
        Map<String, Answer> given = new HashMap<>();
        if (answers.isEmpty()) {
          given.putAll(Maps.toMap(type.answers().keySet(), item -> new Answer.YesNo(answer)));
        }
        given.putAll(answers.orElse(ImmutableMap.of()));
        scheme.whom().onlyIf().stream()
            .filter(only -> !only.isNot())
            .forEach(only -> given.put(only.item(), only.first()));
        screening.answers(given);
        var record = HealthRecord.builder().person(person).addScreening(screening.build());
        if (!scheme.whom().with().isEmpty()) {
          record.addCondition(
              new Condition(
                  "c1",
                  scheme.whom().with().get(0),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
        }
        if (isMother) {
          var pregnancy = new Pregnancy("g1", Optional.of(asOf.minusWeeks(20)), Optional.empty());
          record.addPregnancy(pregnancy);
        }
        reader.accept(record.build(), asOf);
      }
    }
  }
}
