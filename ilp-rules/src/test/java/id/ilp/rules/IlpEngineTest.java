package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.json.IlpJson;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IlpEngineTest {
  @Test
  void the_engine_made_beside_other_work_is_the_national_one() {
    IlpEngine.prepare();
    IlpEngine.prepare();
    assertThat(IlpEngine.national()).isSameAs(IlpEngine.national());
    HealthRecord child = Plans.read(Plans.sample().get(0));
    assertThat(IlpEngine.national().plan(child, Plans.POSYANDU_DAY).needs()).isNotEmpty();
  }

  /** What an engine remembers of rules and days must not depend on whom it planned before. */
  @Test
  void plans_of_many_threads_and_days_are_those_of_a_new_engine() throws Exception {
    List<LocalDate> days =
        List.of(
            Plans.POSYANDU_DAY, Plans.POSYANDU_DAY.plusYears(1), Plans.POSYANDU_DAY.plusDays(40));
    IlpEngine engine = IlpEngine.builder().build();
    List<Callable<String>> plans = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String json : Plans.sample()) {
      HealthRecord record = Plans.read(json);
      for (LocalDate day : days) {
        plans.add(() -> IlpJson.write(engine.plan(record, day)));
        expected.add(IlpJson.write(IlpEngine.national().plan(record, day)));
      }
    }
    var threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 3; round++) {
        List<String> found = new ArrayList<>();
        for (var plan : threads.invokeAll(plans)) {
          found.add(plan.get());
        }
        assertThat(found).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
