package id.ilp.benchmark;

import id.ilp.benchmark.HandWrittenInfantPlanner.InfantPlan;
import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.SeriesEvaluator;
import id.ilp.core.immunization.Vaccinee;
import id.ilp.core.json.IlpJson;
import id.ilp.core.json.RecordException;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is measured; each method does its work for one person. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class PlanBenchmark {
  private final IlpEngine engine = IlpEngine.national();
  private final HealthRecord infant = Samples.read(Samples.infantJson());
  private final HealthRecord adult = Samples.read(Samples.adultJson());
  private final byte[] infantJson = Samples.infantJson().getBytes(StandardCharsets.UTF_8);
  private final byte[] adultJson = Samples.adultJson().getBytes(StandardCharsets.UTF_8);
  private final CarePlan infantPlan = engine.plan(infant, Samples.DAY);
  private final CarePlan adultPlan = engine.plan(adult, Samples.DAY);
  private final List<HealthRecord> village = Samples.village();
  private int turn;

  @Benchmark
  public CarePlan planInfant() {
    return engine.plan(infant, Samples.DAY);
  }

  /**
   * The date arithmetic alone: 13 doses judged, the next dose of every series. No rule, no words.
   */
  @Benchmark
  public List<Forecast> immunizeInfant() {
    Schedule schedule = engine.pack().schedule();
    var evaluator = new SeriesEvaluator(schedule);
    Vaccinee child = Vaccinee.of(infant.person().birthDate(), Samples.DAY);
    ImmunizationHistory history = evaluator.judge(child, infant.immunizations());
    List<Forecast> next = new ArrayList<>();
    for (Series series : schedule.series().values()) {
      next.add(evaluator.forecast(series, history, child));
    }
    return next;
  }

  @Benchmark
  public InfantPlan planInfantByHand() {
    return HandWrittenInfantPlanner.plan(infant, Samples.DAY);
  }

  @Benchmark
  public CarePlan planAdult() {
    return engine.plan(adult, Samples.DAY);
  }

  /** One person of the village after the other. */
  @Benchmark
  public CarePlan planVillager() {
    turn = turn + 1 == village.size() ? 0 : turn + 1;
    return engine.plan(village.get(turn), Samples.DAY);
  }

  /** People of all ages, read once. */
  @State(Scope.Thread)
  public static class Population {
    private final List<HealthRecord> people = Samples.population();
    private int turn;

    HealthRecord next() {
      turn = turn + 1 == people.size() ? 0 : turn + 1;
      return people.get(turn);
    }
  }

  /** One person of a population after the other. */
  @Benchmark
  public CarePlan planCitizen(Population population) {
    return engine.plan(population.next(), Samples.DAY);
  }

  @Benchmark
  public HealthRecord readInfant() throws RecordException {
    return IlpJson.readRecord(infantJson);
  }

  @Benchmark
  public HealthRecord readAdult() throws RecordException {
    return IlpJson.readRecord(adultJson);
  }

  /** Reasons are rendered here, not while planning. */
  @Benchmark
  public String writeInfantPlan() {
    return IlpJson.write(infantPlan);
  }

  @Benchmark
  public String writeAdultPlan() {
    return IlpJson.write(adultPlan);
  }
}
