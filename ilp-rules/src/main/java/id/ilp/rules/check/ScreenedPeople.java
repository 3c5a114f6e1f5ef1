package id.ilp.rules.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
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
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * People screened once, today: for every limit of every reading of a book somebody whose values lie
 * in its band, found at a posyandu, a puskesmas and a hospital. Only for looking at a rule book
 * from outside.
 */
final class ScreenedPeople {
  private static final ImmutableList<FacilityTier> PLACES =
      ImmutableList.of(FacilityTier.POSYANDU, FacilityTier.PUSKESMAS, FacilityTier.HOSPITAL);

  /** Weights tried from the least believed to the greatest: no limit says where bands lie. */
  private static final int WEIGHTS = 16;

  /** Ages a growth reading is tried at. */
  private static final ImmutableList<Period> GROWN =
      ImmutableList.of(
          Period.ofMonths(1), Period.ofMonths(8), Period.ofMonths(30), Period.ofMonths(55));

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

  void all() {
    for (AssessmentScheme scheme : pack.schemes()) {
      ScreeningType type = pack.screeningTypes().byCode().get(scheme.type());
      if (type == null) {
        continue;
      } else if (scheme.instrument() == Instrument.GROWTH) {
        weighed(scheme, type);
        continue;
      }
      for (Limit limit : scheme.limits()) {
        Period age = oldest(scheme.ages().from(), limit.ages().from());
        for (Sex sex : Sex.values()) {
          if (limit.sex().isEmpty() || limit.sex().get() == sex) {
            people(scheme, type, age, sex, values(scheme, type, limit));
          }
        }
      }
    }
  }

  private void weighed(AssessmentScheme scheme, ScreeningType type) {
    MeasurementType weight = type.measurements().get("weight");
    if (weight == null) {
      return;
    }
    for (Period age : GROWN) {
      for (int i = 0; i <= WEIGHTS; i++) {
        double part = (double) i / WEIGHTS;
        double value = weight.min() * StrictMath.pow(weight.max() / weight.min(), part);
        for (Sex sex : Sex.values()) {
          people(scheme, type, age, sex, Map.of("weight", quantity(weight, value)));
        }
      }
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
      Map<String, Quantity> values) {
    boolean isMother = !scheme.stages().isEmpty() && sex == Sex.FEMALE;
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
        screening.answers(Maps.toMap(type.answers().keySet(), item -> new Answer.YesNo(answer)));
        var record = HealthRecord.builder().person(person).addScreening(screening.build());
        if (isMother) {
          var pregnancy = new Pregnancy("g1", Optional.of(asOf.minusWeeks(20)), Optional.empty());
          record.addPregnancy(pregnancy);
        }
        reader.accept(record.build(), asOf);
      }
    }
  }
}
