package id.ilp.core.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.growth.GrowthHistory.Unread;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.json.IlpJson;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowthHistoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static GrowthHistory history(String... screenings) throws Exception {
    return GrowthHistory.of(girl("\"sex\":\"FEMALE\",", screenings), DAY);
  }

  private static HealthRecord girl(String sex, String... screenings) throws Exception {
    return IlpJson.readRecord(
        "{\"person\":{\"id\":\"p\","
            + sex
            + "\"birthDate\":\"2026-01-15\"},\"screenings\":["
            + String.join(",", screenings)
            + "]}");
  }

  private static String screening(String id, String date, String measurements, String answers) {
    return String.format(
        "{\"id\":\"%s\",\"type\":\"anthropometry\",\"date\":\"%s\",\"measurements\":{%s},"
            + "\"answers\":{%s}}",
        id, date, measurements, answers);
  }

  private static String weight(double kilograms) {
    return "\"weight\":{\"value\":" + kilograms + ",\"unit\":\"kg\"}";
  }

  @Test
  void visits_stand_in_the_order_of_days_then_of_ids() throws Exception {
    GrowthHistory history =
        history(
            screening("s10", "2026-03-15", weight(5), ""),
            screening("s2", "2026-03-15", weight(5), ""),
            screening("s30", "2026-02-15", weight(4), ""));
    assertThat(history.visits()).extracting(GrowthVisit::id).containsExactly("s30", "s2", "s10");
  }

  @Test
  void the_day_itself_and_the_birth_count_and_the_days_beyond_do_not() throws Exception {
    GrowthHistory history =
        history(
            screening("a", "2026-11-21", weight(8), ""),
            screening("b", "2026-11-22", weight(8), ""),
            screening("c", "2026-01-15", weight(3), ""),
            screening("d", "2026-01-14", weight(3), ""));
    assertThat(history.visits()).extracting(GrowthVisit::id).containsExactly("c", "a");
    assertThat(history.unread())
        .containsExactly(
            new Unread("b", Optional.empty(), IssueCode.AFTER_AS_OF),
            new Unread("d", Optional.empty(), IssueCode.BEFORE_BIRTH));
  }

  @Test
  void of_a_month_the_last_day_counts_but_none_after_the_day_asked_for() throws Exception {
    GrowthHistory history =
        history(screening("a", "2026-02", weight(4), ""), screening("b", "2026-11", weight(8), ""));
    assertThat(history.visits())
        .extracting(visit -> visit.measured().ageInDays())
        .containsExactly(44, 310);
  }

  @Test
  void a_value_that_cannot_be_used_is_said_and_the_others_stay() throws Exception {
    String height = ",\"height\":{\"value\":0.7,\"unit\":\"cm\"}";
    GrowthHistory history = history(screening("a", "2026-10-15", weight(8) + height, ""));
    assertThat(history.visits().get(0).measured().weightInKilograms()).hasValue(8);
    assertThat(history.visits().get(0).measured().lengthInCentimetres()).isEmpty();
    assertThat(history.unread())
        .containsExactly(new Unread("a", Optional.of("height"), IssueCode.OUT_OF_RANGE));
  }

  @Test
  void an_arm_alone_is_no_visit() throws Exception {
    String arm = "\"muac\":{\"value\":13,\"unit\":\"cm\"}";
    assertThat(history(screening("a", "2026-10-15", arm, "")).visits()).isEmpty();
  }

  @Test
  void oedema_is_a_yes_or_a_degree_above_zero() throws Exception {
    GrowthHistory history =
        history(
            screening("a", "2026-10-11", weight(8), "\"oedema\":true"),
            screening("b", "2026-10-12", weight(8), "\"oedema\":2"),
            screening("c", "2026-10-13", weight(8), "\"oedema\":0"),
            screening("d", "2026-10-14", weight(8), "\"oedema\":false"),
            screening("e", "2026-10-15", weight(8), ""));
    assertThat(history.visits())
        .extracting(visit -> visit.measured().hasOedema())
        .containsExactly(true, true, false, false, false);
  }

  @Test
  void a_length_beyond_belief_casts_doubt_on_weight_for_length_but_not_on_the_weight()
      throws Exception {
    String height = ",\"height\":{\"value\":50,\"unit\":\"cm\"}";
    GrowthVisit visit =
        history(screening("a", "2026-11-15", weight(3.4) + height, "")).visits().get(0);
    assertThat(visit.measured().result(GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT).isFlagged())
        .isFalse();
    assertThat(visit.isDoubted(GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT)).isTrue();
    assertThat(visit.isDoubted(GrowthIndicator.LENGTH_HEIGHT_FOR_AGE)).isTrue();
    GrowthVisit sound = history(screening("a", "2026-11-15", weight(8), "")).visits().get(0);
    assertThat(sound.isDoubted(GrowthIndicator.WEIGHT_FOR_AGE)).isFalse();
  }

  @Test
  void without_the_sex_there_is_none() throws Exception {
    HealthRecord record = girl("");
    assertThatThrownBy(() -> GrowthHistory.of(record, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sex is not known, growth needs it");
  }
}
