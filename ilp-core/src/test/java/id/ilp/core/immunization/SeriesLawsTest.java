package id.ilp.core.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history, however odd. */
class SeriesLawsTest {
  private static final LocalDate BIRTH = LocalDate.parse("2024-01-31");
  private static final LocalDate AS_OF = LocalDate.parse("2028-02-29");
  private static final Schedule SCHEDULE = Schedules.INFANT;
  private final SeriesEvaluator evaluator = new SeriesEvaluator(SCHEDULE);

  @Property(tries = 500)
  void the_order_of_doses_never_matters(@ForAll("histories") List<Dose> doses, @ForAll Random r) {
    List<Dose> shuffled = new ArrayList<>(doses);
    Collections.shuffle(shuffled, r);
    assertThat(evaluator.judge(Vaccinee.of(BIRTH, AS_OF), shuffled))
        .isEqualTo(evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses));
  }

  @Property(tries = 500)
  void every_dose_is_judged_once_and_every_credit_has_one_verdict(
      @ForAll("histories") List<Dose> doses) {
    ImmutableList<JudgedDose> judged = evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses).doses();
    assertThat(judged).extracting(JudgedDose::dose).containsExactlyInAnyOrderElementsOf(doses);
    for (JudgedDose dose : judged) {
      assertThat(dose.credits()).extracting(JudgedDose.Credit::series).doesNotHaveDuplicates();
      for (JudgedDose.Credit credit : dose.credits()) {
        boolean isOfSlot =
            credit.verdict() == Verdict.VALID
                || credit.verdict() == Verdict.TOO_OLD
                || credit.verdict().isSpoilt();
        assertThat(credit.slot().isPresent()).isEqualTo(isOfSlot);
      }
    }
  }

  @Property(tries = 500)
  void valid_doses_fill_the_slots_one_after_the_other(@ForAll("histories") List<Dose> doses) {
    ImmunizationHistory history = evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses);
    for (Series series : SCHEDULE.series().values()) {
      List<Integer> slots =
          history.doses().stream()
              .flatMap(dose -> dose.credits().stream())
              .filter(c -> c.series().equals(series.code()) && c.verdict() == Verdict.VALID)
              .map(c -> c.slot().getAsInt())
              .toList();
      for (int i = 0; i < slots.size(); i++) {
        assertThat(slots.get(i)).isEqualTo(i + 1);
      }
      assertThat(history.states().get(series.code()).valid()).hasSize(slots.size());
    }
  }

  @Property(tries = 500)
  void a_forecast_is_in_order(@ForAll("histories") List<Dose> doses) {
    ImmunizationHistory history = evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses);
    for (Series series : SCHEDULE.series().values()) {
      Forecast forecast = evaluator.forecast(series, history, Vaccinee.of(BIRTH, AS_OF));
      if (forecast.earliest().isPresent()) {
        LocalDate latest = forecast.latest().orElseThrow();
        assertThat(forecast.earliest().get()).isBeforeOrEqualTo(latest);
        forecast
            .overdueFrom()
            .ifPresent(day -> assertThat(day).isBetween(forecast.earliest().get(), latest));
      } else {
        assertThat(forecast.basis()).isIn(Forecast.Basis.COMPLETE, Forecast.Basis.NOTHING_FITS);
      }
    }
  }

  @Property(tries = 1_000)
  void a_dose_given_when_the_forecast_asks_for_it_is_valid(
      @ForAll("fullyDatedHistories") List<Dose> doses) {
    ImmunizationHistory history = evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses);
    for (Series series : SCHEDULE.series().values()) {
      Forecast forecast = evaluator.forecast(series, history, Vaccinee.of(BIRTH, AS_OF));
      if (forecast.earliest().isEmpty() || Schedules.isTooLateOn(forecast, AS_OF)) {
        continue;
      }
      LocalDate day = forecast.earliest().get().isAfter(AS_OF) ? forecast.earliest().get() : AS_OF;
      List<Dose> more = new ArrayList<>(doses);
      more.add(
          Dose.builder()
              .id("new")
              .vaccine(series.product().code())
              .date(RecordDate.of(day))
              .build());
      assertThat(evaluator.judge(Vaccinee.of(BIRTH, day), more).states().get(series.code()).valid())
          .as(series.code() + " on " + day + " after " + doses)
          .extracting(SeriesState.ValidDose::id)
          .contains("new");
    }
  }

  @Property(tries = 500)
  void a_valid_dose_never_makes_another_series_more_pressing(
      @ForAll("histories") List<Dose> doses, @ForAll("singleDoses") Dose added) {
    Dose dose = Dose.builder().from(added).id("new").build();
    List<Dose> more = new ArrayList<>(doses);
    more.add(dose);
    ImmunizationHistory before = evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses);
    ImmunizationHistory after = evaluator.judge(Vaccinee.of(BIRTH, AS_OF), more);
    List<String> own =
        Optional.ofNullable(SCHEDULE.vaccines().get(dose.vaccine())).stream()
            .flatMap(vaccine -> vaccine.credits().stream())
            .map(Vaccine.Credit::series)
            .toList();
    for (Series series : SCHEDULE.series().values()) {
      if (own.contains(series.code()) || series.product().isLiveInjection()) {
        continue;
      }
      assertThat(evaluator.forecast(series, after, Vaccinee.of(BIRTH, AS_OF)))
          .isEqualTo(evaluator.forecast(series, before, Vaccinee.of(BIRTH, AS_OF)));
    }
  }

  @Property(tries = 500)
  void a_live_injection_never_brings_another_live_series_forward(
      @ForAll("histories") List<Dose> doses) {
    // Varicella credits nothing here: all it can do is keep others at a distance.
    List<Dose> more = new ArrayList<>(doses);
    more.add(
        Dose.builder()
            .id("new")
            .vaccine("varicella")
            .date(RecordDate.of(AS_OF.minusDays(3)))
            .build());
    ImmunizationHistory before = evaluator.judge(Vaccinee.of(BIRTH, AS_OF.minusDays(4)), doses);
    ImmunizationHistory after = evaluator.judge(Vaccinee.of(BIRTH, AS_OF.minusDays(4)), more);
    for (String code : List.of("mr", "je", "bcg")) {
      Series series = SCHEDULE.series().get(code);
      Optional<LocalDate> then =
          evaluator.forecast(series, before, Vaccinee.of(BIRTH, AS_OF)).earliest();
      Optional<LocalDate> now =
          evaluator.forecast(series, after, Vaccinee.of(BIRTH, AS_OF)).earliest();
      if (then.isPresent() && now.isPresent() && doses.stream().noneMatch(SeriesLawsTest::isLate)) {
        assertThat(now.get()).isAfterOrEqualTo(then.get());
      }
    }
  }

  private static boolean isLate(Dose dose) {
    return dose.date().map(date -> date.latest().isAfter(AS_OF.minusDays(4))).orElse(false);
  }

  @Provide
  Arbitrary<List<Dose>> histories() {
    return numbered(singleDoses());
  }

  @Provide
  Arbitrary<List<Dose>> fullyDatedHistories() {
    return numbered(dose(days().map(RecordDate::of)));
  }

  @Provide
  Arbitrary<Dose> singleDoses() {
    return dose(
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, days().map(RecordDate::of)),
            net.jqwik.api.Tuple.of(1, days().map(day -> RecordDate.of(YearMonth.from(day))))));
  }

  private static Arbitrary<List<Dose>> numbered(Arbitrary<Dose> dose) {
    return dose.list()
        .ofMaxSize(14)
        .map(
            doses -> {
              List<Dose> numbered = new ArrayList<>();
              for (Dose each : doses) {
                numbered.add(Dose.builder().from(each).id("i" + numbered.size()).build());
              }
              return numbered;
            });
  }

  private static Arbitrary<Dose> dose(Arbitrary<RecordDate> date) {
    return Combinators.combine(
            Arbitraries.of(
                "hb0",
                "bcg",
                "opv",
                "dpt-hb-hib",
                "ipv",
                "hexa",
                "mr",
                "mmr",
                "je",
                "varicella",
                "unheard-of"),
            date.optional(0.95),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, DoseProgramme.ROUTINE),
                net.jqwik.api.Tuple.of(1, DoseProgramme.CAMPAIGN)),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, Evidence.RECORD),
                net.jqwik.api.Tuple.of(1, Evidence.RECALL)))
        .as(
            (vaccine, day, programme, evidence) ->
                Dose.builder()
                    .id("i")
                    .vaccine(vaccine)
                    .date(day)
                    .programme(programme)
                    .evidence(evidence)
                    .build());
  }

  /** Any day of life, and often one near another. */
  private static Arbitrary<LocalDate> days() {
    int length = (int) (AS_OF.toEpochDay() - BIRTH.toEpochDay());
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, length),
            Arbitraries.integers().between(250, 420),
            Arbitraries.integers().between(length - 40, length))
        .map(BIRTH::plusDays);
  }
}
