package id.ilp.rules.timeline;

import id.ilp.core.date.RecordDate;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.screening.MeasurementType;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.client.Client;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Screenings whose values alarm nobody. The plausible range of a measurement is tried step by step
 * with the engine itself, and a value is taken that every reading of the book puts in its least
 * grave class; so no medical figure stands here.
 */
final class HarmlessValues {
  private static final int STEPS = 60;

  /** From where the values of a record are looked for: all low, all in the middle, all high. */
  private static final List<Integer> STARTS = List.of(0, STEPS / 2, STEPS);

  /** What a refused or alarming value weighs beside a class one step graver. */
  private static final int ALARM = 1000;

  private final IlpEngine engine;
  private final RulePack pack;
  private final Person person;

  /** How far up its range each measurement of a type lies; kept as long as that is harmless. */
  private final Map<String, Map<MeasurementType, Integer>> last = new HashMap<>();

  HarmlessValues(IlpEngine engine, Person person) {
    this.engine = engine;
    this.pack = engine.pack();
    this.person = person;
  }

  /** A record of {@code type} with every measurement some topic asks of that type. */
  ScreeningRecord screening(String id, String type, LocalDate day) {
    ScreeningType known = Objects.requireNonNull(pack.screeningTypes().byCode().get(type));
    List<MeasurementType> measurements =
        pack.topics().values().stream()
            .flatMap(topic -> topic.satisfiedBy().stream())
            .filter(one -> one.type().equals(type))
            .flatMap(one -> one.parts().stream())
            .filter(known.measurements()::containsKey)
            .distinct()
            .sorted()
            .map(name -> Objects.requireNonNull(known.measurements().get(name)))
            .toList();
    Map<MeasurementType, Integer> steps = last.computeIfAbsent(type, one -> new LinkedHashMap<>());
    measurements.forEach(one -> steps.putIfAbsent(one, 0));
    if (measurements.isEmpty()) {
      return record(id, type, day, steps);
    }
    if (alarm(record(id, type, day, steps)) > 0) {
      measurements.forEach(one -> centre(one, steps, id, type, day));
    }
    for (int start = 0; start < STARTS.size(); start++) {
      if (alarm(record(id, type, day, steps)) == 0) {
        break;
      }
      int from = STARTS.get(start);
      steps.replaceAll((one, step) -> from);
      measurements.forEach(one -> centre(one, steps, id, type, day));
    }
    return record(id, type, day, steps);
  }

  /**
   * Moves one measurement to the nearest harmless value, and there to the middle of such values.
   */
  private void centre(
      MeasurementType measurement,
      Map<MeasurementType, Integer> steps,
      String id,
      String type,
      LocalDate day) {
    IntUnaryOperator alarm =
        step -> {
          steps.put(measurement, step);
          return alarm(record(id, type, day, steps));
        };
    int start = Objects.requireNonNull(steps.get(measurement));
    int best = start;
    int least = alarm.applyAsInt(start);
    for (int i = 1; i <= 2 * STEPS && least > 0; i++) {
      int step = start + (i % 2 == 1 ? (i + 1) / 2 : -i / 2);
      int found = step < 0 || step > STEPS ? Integer.MAX_VALUE : alarm.applyAsInt(step);
      if (found < least) {
        least = found;
        best = step;
      }
    }
    int low = best;
    int high = best;
    if (least == 0) {
      while (low > 0 && alarm.applyAsInt(low - 1) == 0) {
        low--;
      }
      while (high < STEPS && alarm.applyAsInt(high + 1) == 0) {
        high++;
      }
    }
    steps.put(measurement, (low + high) / 2);
  }

  /** A value on the way from the least believed to the greatest, in equal ratios if it can be. */
  private static Quantity at(MeasurementType measurement, int step) {
    double part = (double) step / STEPS;
    double min = measurement.min();
    double max = measurement.max();
    double value = min > 0 ? min * StrictMath.pow(max / min, part) : min + (max - min) * part;
    double plain = BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue();
    return new Quantity(Math.min(max, Math.max(min, plain)), measurement.unit());
  }

  private static ScreeningRecord record(
      String id, String type, LocalDate day, Map<MeasurementType, Integer> steps) {
    Map<String, Quantity> values = new TreeMap<>();
    steps.forEach((one, step) -> values.put(one.name(), at(one, step)));
    return ScreeningRecord.builder()
        .id(id)
        .type(type)
        .date(RecordDate.of(day))
        .measurements(values)
        .build();
  }

  /** How far from harmless the engine finds {@code record}; 0 = harmless. */
  private int alarm(ScreeningRecord record) {
    LocalDate day = record.date().orElseThrow().earliest();
    var alone = HealthRecord.builder().person(person).addScreening(record).build();
    Client client = Client.of(pack, alone, day);
    int alarm = ALARM * client.issues().size();
    for (Assessment assessment : client.assessments()) {
      if (assessment.of().isPresent()) {
        alarm += assessment.isFlagged() ? ALARM : aboveLeast(assessment);
      }
    }
    // Rules are asked only where the classes are harmless: they take most of the time.
    return alarm > 0 ? alarm : found(engine.plan(alone, day));
  }

  private static int found(CarePlan plan) {
    return ALARM * (plan.findings().size() + plan.referrals().size());
  }

  private int aboveLeast(Assessment assessment) {
    for (AssessmentScheme scheme : pack.schemes()) {
      if (scheme.code().equals(assessment.code())
          && assessment.scheme().filter(scheme.scheme()::equals).isPresent()) {
        int least = scheme.bands().stream().mapToInt(Band::severity).min().orElse(0);
        return assessment.band().map(band -> scheme.band(band).severity() - least).orElse(0);
      }
    }
    return 0;
  }
}
