package id.ilp.core.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is prepared of rows says what a look at every row, age by age, would say. */
class FirstDoseLawsTest {
  private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
  private static final String BORN_SMALL = "small";

  /** Rows of every kind: by variant, by the day, by the start, and one that repeats. */
  private static final Series ODD =
      series(
          row(1).row("plain").build(),
          row(1).row("small").variant(BORN_SMALL).build(),
          row(2).row("old").inForceBefore(LocalDate.parse("2022-01-01")).build(),
          row(2).row("new").inForceFrom(LocalDate.parse("2022-01-01")).build(),
          row(2).row("other").variant("other").startedFrom(Period.ofMonths(6)).build(),
          row(3).row("late").startedFrom(Period.ofYears(1)).build(),
          row(3).row("early").startedBefore(Period.ofYears(1)).repeats(true).build());

  private static Slot.Builder row(int dose) {
    return Slot.builder()
        .series("odd")
        .dose(dose)
        .minAge(Period.ofWeeks(6))
        .timing(
            new Timing.ByAge(
                Period.ofMonths(2),
                Period.ofMonths(2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Period.ofYears(1)));
  }

  private static Series series(Slot... rows) {
    var product =
        new Vaccine(
            "odd", Text.of("odd", "odd"), false, false, ImmutableList.of(), ExchangeCodes.NONE);
    return Series.builder()
        .code("odd")
        .name(Text.of("odd", "odd"))
        .product(product)
        .addSlots(rows)
        .build();
  }

  @Property(tries = 1_000)
  void a_first_dose_is_asked_for_on_the_day_everything_it_waits_for_has_come(
      @ForAll @IntRange(max = 2_500) int born, @ForAll @IntRange(max = 9_000) int age) {
    LocalDate birth = FIRST.plusDays(born);
    Vaccinee person = Vaccinee.of(birth, birth.plusDays(age));
    var evaluator = new SeriesEvaluator(Schedules.INFANT);
    ImmunizationHistory none = evaluator.judge(person, List.of());
    for (Series series : Schedules.INFANT.series().values()) {
      Forecast forecast = evaluator.forecast(series, none, person);
      Slot slot = forecast.slot().orElseThrow();
      var timing = (Timing.ByAge) slot.timing();
      LocalDate last = person.at(timing.beforeAge().orElseThrow()).minusDays(1);
      LocalDate start = start(evaluator.waits(series, none, person));
      assertThat(start).as(series.code()).isEqualTo(person.at(timing.dueAge()));
      assertThat(forecast.earliest()).isEqualTo(Optional.of(start));
      assertThat(forecast.latest()).contains(last);
      assertThat(forecast.overdueFrom())
          .isEqualTo(timing.overdueAge().map(person::at).filter(day -> !day.isAfter(last)));
      assertThat(timing.isCatchUp(person))
          .isEqualTo(!person.asOf().isBefore(person.at(timing.catchUpAge())));
    }
  }

  private static LocalDate start(List<Forecast.Wait> waits) {
    return waits.stream().map(Forecast.Wait::day).max(LocalDate::compareTo).orElseThrow();
  }

  @Property(tries = 2_000)
  void the_row_of_a_dose_is_the_one_a_search_of_all_rows_finds(
      @ForAll @IntRange(min = 1, max = 6) int dose,
      @ForAll @IntRange(max = 2_500) int day,
      @ForAll @IntRange(max = 2_500) int start,
      @ForAll boolean isSmall,
      @ForAll boolean isOther) {
    Vaccinee person = Vaccinee.of(FIRST, FIRST.plusDays(day));
    List<String> variants = new ArrayList<>();
    if (isOther) {
      variants.add("other");
    }
    if (isSmall) {
      variants.add(BORN_SMALL);
    }
    LocalDate began = FIRST.plusDays(start);
    Slot chosen = ODD.slot(dose, person.asOf(), person, began, variants);
    Slot searched = searched(dose, person, began, variants);
    assertThat(chosen == null ? "" : chosen.row())
        .isEqualTo(searched == null ? "" : searched.row());
    if (chosen != null) {
      assertThat(chosen.dose()).isEqualTo(dose);
      assertThat(chosen.valid().slot()).hasValue(dose);
    }
  }

  private static @Nullable Slot searched(
      int dose, Vaccinee person, LocalDate start, List<String> variants) {
    Slot best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Slot slot : ODD.slots()) {
      boolean isMeant = slot.dose() == dose || (slot.repeats() && dose > slot.dose());
      int rank = slot.variant().map(variants::indexOf).orElse(variants.size());
      if (isMeant && rank >= 0 && rank < bestRank && slot.isFor(person, person.asOf(), start)) {
        best = slot;
        bestRank = rank;
      }
    }
    return best;
  }

  @Test
  void a_series_is_begun_by_anybody_only_if_a_plain_row_is_there_for_all() {
    LocalDate day = LocalDate.parse("2024-01-01");
    assertThat(series(row(1).row("a").build()).isBegunByAnybody()).isTrue();
    assertThat(ODD.isBegunByAnybody()).isTrue();
    assertThat(series().isBegunByAnybody()).isFalse();
    assertThat(series(row(2).row("a").build()).isBegunByAnybody()).isFalse();
    assertThat(series(row(1).row("a").variant("some").build()).isBegunByAnybody()).isFalse();
    assertThat(series(row(1).row("a").inForceFrom(day).build()).isBegunByAnybody()).isFalse();
    assertThat(series(row(1).row("a").inForceBefore(day).build()).isBegunByAnybody()).isFalse();
    assertThat(series(row(1).row("a").startedFrom(Period.ZERO).build()).isBegunByAnybody())
        .isFalse();
    assertThat(series(row(1).row("a").repeats(true).build()).isBegunByAnybody()).isFalse();
  }

  @Test
  void a_row_is_asked_for_at_its_least_age_or_later_only_if_every_birth_date_says_so() {
    assertThat(row(1).row("a").build().isOldEnoughWhenDue()).isTrue();
    assertThat(row(1).row("a").minAge(Period.ofMonths(2)).build().isOldEnoughWhenDue()).isTrue();
    assertThat(row(1).row("a").minAge(Period.ofDays(59)).build().isOldEnoughWhenDue()).isFalse();
    assertThat(row(1).row("a").minAge(Period.ofMonths(3)).build().isOldEnoughWhenDue()).isFalse();
  }

  @Test
  void every_series_of_a_schedule_has_a_place_of_its_own() {
    Schedule schedule = Schedules.INFANT.withCampaigns(ImmutableList.of());
    int place = 0;
    for (Series series : schedule.series().values()) {
      assertThat(series.place()).isEqualTo(place);
      assertThat(series).isSameAs(Schedules.INFANT.series().get(series.code()));
      place++;
    }
    assertThat(ImmutableMap.copyOf(schedule.series())).hasSizeGreaterThan(5);
  }

  @Property(tries = 1_000)
  void a_day_lies_in_its_school_year(@ForAll @IntRange(max = 4_000) int day) {
    LocalDate one = FIRST.plusDays(day);
    SchoolYear year = SchoolYear.of(one);
    assertThat(one).isBetween(year.first(), year.end().minusDays(1));
    for (MonthDay opening : List.of(MonthDay.of(8, 1), MonthDay.of(7, 1), MonthDay.of(2, 15))) {
      LocalDate inItsYear = opening.atYear(one.getYear());
      LocalDate first = inItsYear.isBefore(one) ? inItsYear.plusYears(1) : inItsYear;
      assertThat(SchoolYear.ofFirst(opening, one)).isEqualTo(SchoolYear.of(first));
    }
  }
}
