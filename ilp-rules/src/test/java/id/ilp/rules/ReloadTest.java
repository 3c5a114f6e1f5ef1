package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.People;
import id.ilp.rules.pack.PackException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
  /** More with {@code -Dreloads=200}; the benchmark does so many anyway. */
  private static final int RELOADS = Integer.getInteger("reloads", 12);

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final HealthRecord AT_FORTY = People.woman().born("1986-11-21").record();

  @TempDir private Path pack;

  @BeforeEach
  void write_the_pack() throws IOException {
    Files.createDirectories(pack.resolve("screening/waist"));
    Files.writeString(
        pack.resolve("screening/waist/topic.csv"),
        """
        clusters,satisfied_by,name_en,name_id,source
        ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23
        """);
    writeRules(15);
  }

  /** Three rules; the first asks from {@code years} on. */
  private void writeRules(int years) throws IOException {
    Files.writeString(
        pack.resolve("screening/waist/waist.drl"),
        """
        package id.ilp.rules.screening.waist
        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.POSYANDU

        rule "waist: the waist is measured once a year"
          @source("ILP23")
          when
            $c : Client()
          then
            $c.offer( "ILP23" ).from( "P%dY" ).every( "P1Y" ).at( POSYANDU );
        end

        rule "waist: older people are measured twice a year"
          @source("ILP23")
          when
            $c : Client( ageInYears >= 60 )
          then
            $c.offer( "ILP23" ).from( "P60Y" ).every( "P6M" ).at( POSYANDU );
        end

        rule "waist: with hypertension it is measured once a month"
          @source("ILP23")
          when
            $c : Client( knownWith( "hypertension" ) )
          then
            $c.offer( "ILP23" ).from( "P%dY" ).every( "P1M" ).at( POSYANDU );
        end
        """
            .formatted(years, years));
  }

  private ReloadableEngine engine() throws IOException {
    return ReloadableEngine.of(IlpEngine.builder().overlay(pack).build());
  }

  private static NeedStatus waist(CarePlan plan) {
    return plan.need("waist").orElseThrow().status();
  }

  @Test
  void a_changed_rule_is_planned_with_from_the_reload_on() throws IOException {
    ReloadableEngine engine = engine();
    IlpEngine old = engine.current();
    assertThat(waist(engine.plan(AT_FORTY, DAY))).isEqualTo(NeedStatus.DUE);
    writeRules(50);
    assertThat(waist(engine.plan(AT_FORTY, DAY))).isEqualTo(NeedStatus.DUE);
    engine.reload();
    assertThat(waist(engine.plan(AT_FORTY, DAY))).isEqualTo(NeedStatus.NOT_OFFERED);
    assertThat(waist(old.plan(AT_FORTY, DAY))).as("the old engine").isEqualTo(NeedStatus.DUE);
  }

  @Test
  void a_broken_pack_is_refused_whole_and_the_old_book_stays() throws IOException {
    ReloadableEngine engine = engine();
    IlpEngine old = engine.current();
    Path rules = pack.resolve("screening/waist/waist.drl");
    Path topic = pack.resolve("screening/waist/topic.csv");
    Files.writeString(rules, Files.readString(rules).replace("ageInYears", "ageInYaers"));
    Files.writeString(topic, Files.readString(topic).replace("ADULT_AND_OLDER", "ADULTS"));
    PackException refused = catchThrowableOfType(PackException.class, engine::reload);
    assertThat(refused.problems())
        .anyMatch(problem -> problem.startsWith(rules + ":16:"))
        .anyMatch(problem -> problem.startsWith(topic + ":2:1:"));
    assertThat(engine.current()).isSameAs(old);
    assertThat(waist(engine.plan(AT_FORTY, DAY))).isEqualTo(NeedStatus.DUE);
    write_the_pack();
    assertThat(engine.reload()).isNotSameAs(old);
  }

  @Test
  void a_pack_handed_in_as_texts_stays_as_it_is() throws IOException {
    var files = id.ilp.rules.pack.PackFiles.directory(pack);
    IlpEngine engine = IlpEngine.builder().overlay(files).build();
    writeRules(50);
    assertThat(waist(engine.reload().plan(AT_FORTY, DAY))).isEqualTo(NeedStatus.DUE);
  }

  @Test
  void four_threads_plan_through_many_reloads_and_no_plan_fails() throws Exception {
    ReloadableEngine engine = engine();
    var isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Long>> planning = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Callable<Long> plan =
            () -> {
              long plans = 0;
              while (!isOver.get()) {
                assertThat(waist(engine.plan(AT_FORTY, DAY)))
                    .isIn(NeedStatus.DUE, NeedStatus.NOT_OFFERED);
                plans++;
              }
              return plans;
            };
        planning.add(threads.submit(plan));
      }
      for (int reload = 0; reload < RELOADS; reload++) {
        boolean isAsked = reload % 2 == 0;
        writeRules(isAsked ? 15 + reload % 20 : 41 + reload % 20);
        engine.reload();
        assertThat(waist(engine.plan(AT_FORTY, DAY)))
            .isEqualTo(isAsked ? NeedStatus.DUE : NeedStatus.NOT_OFFERED);
      }
      isOver.set(true);
      for (Future<Long> one : planning) {
        assertThat(one.get()).isPositive();
      }
    } finally {
      isOver.set(true);
      threads.shutdownNow();
    }
  }

  @Test
  void an_old_book_and_its_classes_are_forgotten() throws Exception {
    ReloadableEngine engine = engine();
    List<WeakReference<IlpEngine>> old = new ArrayList<>();
    for (int reload = 0; reload < 10; reload++) {
      old.add(new WeakReference<>(engine.current()));
      writeRules(20 + reload);
      engine.reload();
      engine.plan(AT_FORTY, DAY);
    }
    for (int round = 0; round < 20 && old.stream().anyMatch(one -> one.get() != null); round++) {
      System.gc();
    }
    assertThat(old).allMatch(one -> one.get() == null);
  }
}
