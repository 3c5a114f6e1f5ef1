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
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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

  /** By type; kept as long as they stay harmless. */
  private final Map<String, Map<String, Quantity>> last = new HashMap<>();

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
            .flatMap(one -> one.measurements().stream())
            .distinct()
            .sorted()
            .map(name -> Objects.requireNonNull(known.measurements().get(name)))
            .toList();
    Map<String, Quantity> values = last.computeIfAbsent(type, one -> new TreeMap<>());
    for (int start = 0; !isHarmless(record(id, type, day, values), measurements); start++) {
      if (start == STARTS.size()) {
        break;
      }
      int step = STARTS.get(start);
      measurements.forEach(one -> values.put(one.name(), at(one, step)));
      measurements.forEach(one -> centre(one, values, id, type, day));
    }
    return record(id, type, day, values);
  }

  private boolean isHarmless(ScreeningRecord record, List<MeasurementType> measurements) {
    return record.measurements().size() == measurements.size() && alarm(record) == 0;
  }

  /** Puts one measurement where it alarms least: in the middle of the first such values. */
  private void centre(
      MeasurementType measurement,
      Map<String, Quantity> values,
      String id,
      String type,
      LocalDate day) {
    int least = Integer.MAX_VALUE;
    int from = 0;
    int to = 0;
    for (int step = 0; step <= STEPS; step++) {
      values.put(measurement.name(), at(measurement, step));
      int alarm = alarm(record(id, type, day, values));
      if (alarm < least) {
        least = alarm;
        from = step;
        to = step;
      } else if (alarm == least && to == step - 1) {
        to = step;
      }
    }
    values.put(measurement.name(), at(measurement, (from + to) / 2));
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
      String id, String type, LocalDate day, Map<String, Quantity> values) {
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
    CarePlan plan =
        engine.plan(HealthRecord.builder().person(person).addScreening(record).build(), day);
    int alarm = ALARM * (plan.issues().size() + plan.findings().size() + plan.referrals().size());
    for (Assessment assessment : plan.assessments()) {
      if (assessment.of().isPresent()) {
        alarm += assessment.isFlagged() ? ALARM : aboveLeast(assessment);
      }
    }
    return alarm;
  }

  private int aboveLeast(Assessment assessment) {
    for (AssessmentScheme scheme : pack.schemes()) {
      if (assessment.scheme().filter(scheme.scheme()::equals).isPresent()) {
        int least = scheme.bands().stream().mapToInt(Band::severity).min().orElse(0);
        return assessment.band().map(band -> scheme.band(band).severity() - least).orElse(0);
      }
    }
    return 0;
  }
}
