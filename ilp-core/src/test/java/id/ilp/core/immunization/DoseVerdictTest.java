package id.ilp.core.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What doses given are worth. The child is born on 15 January 2024, seen on 1 June 2031. */
class DoseVerdictTest {
  private static final LocalDate BIRTH = LocalDate.parse("2024-01-15");
  private static final LocalDate AS_OF = LocalDate.parse("2031-06-01");
  private final SeriesEvaluator evaluator = new SeriesEvaluator(Schedules.INFANT);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // minimum age: the day before, the day, the day after
        "dpt-hb-hib 2024-02-25 | dpt-hb-hib 1 TOO_YOUNG 2024-02-26",
        "dpt-hb-hib 2024-02-26 | dpt-hb-hib 1 VALID",
        "dpt-hb-hib 2024-02-27 | dpt-hb-hib 1 VALID",
        // last day: birth + 7 days, the day before the first birthday, birth + P59M29D
        "hb0 2024-01-15 | hb0 1 VALID",
        "hb0 2024-01-22 | hb0 1 VALID",
        "hb0 2024-01-23 | hb0 1 TOO_OLD 2024-01-22",
        "bcg 2025-01-14 | bcg 1 VALID",
        "bcg 2025-01-15 | bcg 1 TOO_OLD 2025-01-14",
        "opv 2029-01-13 | opv 1 VALID",
        "opv 2029-01-14 | opv 1 TOO_OLD 2029-01-13",
        // MR still counts until the fifth birthday, then for another series
        "mr 2029-01-14 | mr 1 VALID",
        "mr 2029-01-15 | ''",
        // dose zero
        "mr 2024-10-14 | mr - SUPPLEMENTARY",
        "mr 2024-10-15 | mr 1 VALID",
        // programmes
        "mr 2025-03-01 CAMPAIGN | mr - SUPPLEMENTARY",
        "mr 2025-03-01 OUTBREAK | mr - SUPPLEMENTARY",
        "mr 2025-03-01 PRIVATE | mr 1 VALID",
        "opv 2024-01-15 CAMPAIGN | opv - SUPPLEMENTARY",
        // what cannot be counted
        "mr | mr - NOT_COUNTED",
        "mr RECALL | mr - NOT_COUNTED",
        "mr 2025-03 RECALL | mr - NOT_COUNTED",
        "mr 2025-03-01 RECALL | mr 1 VALID",
        "mr CAMPAIGN | mr - NOT_COUNTED",
        "hexa | dpt-hb-hib - NOT_COUNTED, ipv - NOT_COUNTED",
        "polio-x 2024-03-01 | polio-x - NOT_COUNTED",
        // products
        "nopv2 2024-03-01 | ''",
        "varicella 2025-03-01 | ''",
        "mmr 2025-03-01 | mr 1 VALID",
        "hexa 2024-03-15 | dpt-hb-hib 1 VALID, ipv 1 VALID",
        // months: the first day for the dose's own limits, never before birth
        "dpt-hb-hib 2024-02 | dpt-hb-hib 1 TOO_YOUNG 2024-02-26",
        "dpt-hb-hib 2024-03 | dpt-hb-hib 1 VALID",
        "hb0 2024-01 | hb0 1 VALID",
        "hb0 2024-02 | hb0 1 TOO_OLD 2024-01-22",
        "bcg 2025-01 | bcg 1 VALID",
      })
  void judges_a_single_dose(String dose, String expected) {
    assertThat(verdicts(dose)).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the interval: the day before, the day, the day after
        "dpt-hb-hib 2024-03-15 | dpt-hb-hib 2024-04-11 | dpt-hb-hib 2 TOO_SOON 2024-04-12",
        "dpt-hb-hib 2024-03-15 | dpt-hb-hib 2024-04-12 | dpt-hb-hib 2 VALID",
        "dpt-hb-hib 2024-03-15 | dpt-hb-hib 2024-04-13 | dpt-hb-hib 2 VALID",
        // too young comes before too soon
        "dpt-hb-hib 2024-03-15 | dpt-hb-hib 2024-03-20 | dpt-hb-hib 2 TOO_YOUNG 2024-03-25",
        "mr 2024-12-31 | mr 2025-01-14 | mr 2 TOO_YOUNG 2025-01-15",
        // twice on one day
        "opv 2024-03-15 | opv 2024-03-15 | opv 2 TOO_SOON 2024-04-12",
        "ipv 2024-08-15 | ipv 2024-08-15 | ipv 2 TOO_SOON 2024-12-15",
        "dpt-hb-hib 2024-03-01 | dpt-hb-hib 2024-03-01 | dpt-hb-hib 2 TOO_YOUNG 2024-03-25",
        "hb0 2024-01-15 | hb0 2024-01-15 | hb0 - EXTRA",
        // a month counts with its last day for the dose after it
        "opv 2024-03 | opv 2024-04-27 | opv 2 TOO_SOON 2024-04-28",
        "opv 2024-03 | opv 2024-04-28 | opv 2 VALID",
        "opv 2024-03-15 | opv 2024-04 | opv 2 TOO_SOON 2024-04-12",
        "opv 2024-03-15 | opv 2024-05 | opv 2 VALID",
        // spoilt: the interval counts from it, P28D where the row is blank
        "dpt-hb-hib 2024-02-25 | dpt-hb-hib 2024-03-23 | dpt-hb-hib 1 TOO_SOON 2024-03-24",
        "dpt-hb-hib 2024-02-25 | dpt-hb-hib 2024-03-24 | dpt-hb-hib 1 VALID",
        "ipv 2024-02-25 | ipv 2024-03-23 | ipv 1 TOO_SOON 2024-03-24",
        "ipv 2024-02-25 | ipv 2024-03-24 | ipv 1 VALID",
        // live injections of two series: one day, 27 days, 28 days
        "bcg 2024-10-15 | mr 2024-10-15 | mr 1 VALID",
        "bcg 2024-10-15 | mr 2024-10-16 | mr 1 LIVE_CONFLICT 2024-11-12",
        "bcg 2024-10-15 | mr 2024-11-11 | mr 1 LIVE_CONFLICT 2024-11-12",
        "bcg 2024-10-15 | mr 2024-11-12 | mr 1 VALID",
        "varicella 2024-10-15 | mr 2024-11-11 | mr 1 LIVE_CONFLICT 2024-11-12",
        "bcg 2025-01-20 | mr 2025-02-01 | mr 1 LIVE_CONFLICT 2025-02-17",
        // oral vaccines and others are exempt both ways
        "opv 2024-10-15 | mr 2024-10-16 | mr 1 VALID",
        "mr 2024-10-15 | opv 2024-10-16 | opv 1 VALID",
        "mr 2024-10-15 | dpt-hb-hib 2024-10-16 | dpt-hb-hib 1 VALID",
        // inside the own series it is too soon; after a supplementary dose a conflict
        "mr 2025-01-20 | mr 2025-02-16 | mr 2 TOO_SOON 2025-02-17",
        "mr 2025-01-20 | mmr 2025-02-16 | mr 2 TOO_SOON 2025-02-17",
        "mr 2025-01-20 CAMPAIGN | mr 2025-02-16 | mr 1 LIVE_CONFLICT 2025-02-17",
        "mr 2025-01-20 CAMPAIGN | mr 2025-02-17 | mr 1 VALID",
        "mr 2024-10-01 | mr 2024-10-28 | mr 1 LIVE_CONFLICT 2024-10-29",
        "mr 2024-10-01 | mr 2024-10-29 | mr 1 VALID",
        // a month of a live injection: its last day, and no same day
        "bcg 2024-10 | mr 2024-10-31 | mr 1 LIVE_CONFLICT 2024-11-28",
        "bcg 2024-10 | mr 2024-11-27 | mr 1 LIVE_CONFLICT 2024-11-28",
        "bcg 2024-10 | mr 2024-11-28 | mr 1 VALID",
        // extra and supplementary doses set no interval
        "opv 2024-03-15 | opv 2024-03-16 CAMPAIGN | opv - SUPPLEMENTARY",
        "opv 2024-03-15 CAMPAIGN | opv 2024-03-16 | opv 1 VALID",
      })
  void judges_a_dose_after_another(String first, String second, String expected) {
    assertThat(verdicts(first, second).get(1)).isEqualTo(expected);
  }

  @Test
  void resumes_a_series_after_years() {
    assertThat(verdicts("opv 2024-01-15", "opv 2027-01-15", "opv 2028-12-01", "opv 2028-12-29"))
        .containsExactly("opv 1 VALID", "opv 2 VALID", "opv 3 VALID", "opv 4 VALID");
  }

  @Test
  void calls_every_dose_after_the_last_slot_extra_whatever_its_date() {
    assertThat(verdicts("mr 2024-10-15", "mr 2025-07-15", "mr 2025-07-16", "mr 2028-01-01"))
        .containsExactly("mr 1 VALID", "mr 2 VALID", "mr - EXTRA", "mr - EXTRA");
    assertThat(verdicts("bcg 2024-01-15", "bcg 2027-01-15"))
        .containsExactly("bcg 1 VALID", "bcg - EXTRA");
  }

  @Test
  void counts_the_interval_from_every_spoilt_dose() {
    assertThat(verdicts("opv 2024-03-15", "opv 2024-04-01", "opv 2024-04-20", "opv 2024-05-18"))
        .containsExactly(
            "opv 1 VALID", "opv 2 TOO_SOON 2024-04-12", "opv 2 TOO_SOON 2024-04-29", "opv 2 VALID");
  }

  @Test
  void counts_the_interval_from_the_latest_day_a_spoilt_dose_may_have_had() {
    // The dose of March may have been given on the 31st, though it was taken before that of the
    // 10th.
    assertThat(verdicts("ipv 2024-02", "ipv 2024-02-10", "ipv 2024-03-20"))
        .containsExactly(
            "ipv 1 TOO_YOUNG 2024-02-26",
            "ipv 1 TOO_YOUNG 2024-02-26",
            "ipv 1 TOO_SOON 2024-03-28");
  }

  @Test
  void does_not_let_a_dose_that_is_too_old_set_an_interval() {
    assertThat(verdicts("hb0 2024-01-23", "hb0 2024-01-24"))
        .containsExactly("hb0 1 TOO_OLD 2024-01-22", "hb0 1 TOO_OLD 2024-01-22");
  }

  @Test
  void judges_by_the_interval_in_force_on_the_day_of_the_dose() {
    LocalDate birth = LocalDate.parse("2023-03-01");
    assertThat(verdicts(birth, "ipv 2023-10-01", "ipv 2023-12-31"))
        .containsExactly("ipv 1 VALID", "ipv 2 VALID");
    assertThat(verdicts(birth, "ipv 2023-10-01", "ipv 2024-01-01"))
        .containsExactly("ipv 1 VALID", "ipv 2 TOO_SOON 2024-02-01");
    LocalDate earlier = LocalDate.parse("2016-01-01");
    assertThat(verdicts(earlier, "ipv 2016-08-01", "ipv 2016-09-01"))
        .containsExactly("ipv 1 VALID", "ipv 2 VALID");
  }

  @Test
  void takes_doses_of_one_day_by_product_and_then_by_id() {
    List<Dose> doses = new ArrayList<>();
    doses.add(Schedules.dose("b", "mr 2025-01-20"));
    doses.add(Schedules.dose("a", "mr 2025-01-20"));
    doses.add(Schedules.dose("z", "mmr 2025-01-20"));
    assertThat(evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses).doses())
        .extracting(judged -> judged.dose().id())
        .containsExactly("z", "a", "b");
    assertThat(evaluator.judge(Vaccinee.of(BIRTH, AS_OF), doses).states().get("mr").valid())
        .extracting(SeriesState.ValidDose::id)
        .containsExactly("z");
  }

  @Test
  void keeps_the_state_of_every_series_even_without_doses() {
    ImmunizationHistory history = evaluator.judge(Vaccinee.of(BIRTH, AS_OF), List.of());
    assertThat(history.doses()).isEmpty();
    assertThat(history.liveInjections()).isEmpty();
    assertThat(history.states().keySet()).isEqualTo(Schedules.INFANT.series().keySet());
    assertThat(history.states().values()).allMatch(state -> state.nextSlot() == 1);
  }

  @Test
  void never_takes_a_month_beyond_the_as_of_date() {
    LocalDate asOf = LocalDate.parse("2024-03-10");
    ImmunizationHistory history =
        evaluator.judge(Vaccinee.of(BIRTH, asOf), Schedules.doses("opv 2024-03", "bcg 2024-03"));
    assertThat(history.states().get("opv").lastValid()).contains(asOf);
    assertThat(history.liveInjections()).containsExactly(RecordDate.parse("2024-03").orElseThrow());
  }

  @Test
  void names_the_spoilt_doses_since_the_last_valid_one() {
    SeriesState state =
        evaluator
            .judge(
                Vaccinee.of(BIRTH, AS_OF),
                Schedules.doses("opv 2024-03-15", "opv 2024-04-01", "opv 2024-04-20"))
            .states()
            .get("opv");
    assertThat(state.valid()).extracting(SeriesState.ValidDose::id).containsExactly("i1");
    assertThat(state.spoilt()).containsExactly("i2", "i3");
    assertThat(state.lastSpoilt()).contains(LocalDate.parse("2024-04-20"));
  }

  private List<String> verdicts(String... doses) {
    return verdicts(BIRTH, doses);
  }

  /** Each dose as {@code series slot verdict bound}, in the order given. */
  private List<String> verdicts(LocalDate birth, String... doses) {
    ImmunizationHistory history =
        evaluator.judge(Vaccinee.of(birth, AS_OF), Schedules.doses(doses));
    List<String> verdicts = new ArrayList<>();
    for (int i = 1; i <= doses.length; i++) {
      String id = "i" + i;
      JudgedDose judged =
          history.doses().stream().filter(d -> d.dose().id().equals(id)).findFirst().orElseThrow();
      verdicts.add(
          String.join(", ", judged.credits().stream().map(DoseVerdictTest::shown).toList()));
    }
    return verdicts;
  }

  private static String shown(JudgedDose.Credit credit) {
    return credit.series()
        + " "
        + (credit.slot().isPresent() ? String.valueOf(credit.slot().getAsInt()) : "-")
        + " "
        + credit.verdict()
        + credit.bound().map(day -> " " + day).orElse("");
  }
}
