package id.ilp.core.instrument.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.ilp.core.instrument.questionnaire.KpspForms.Slot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpspFormsTest {

  private static final List<Integer> AGES =
      List.of(3, 6, 9, 12, 15, 18, 21, 24, 30, 36, 42, 48, 54, 60, 66, 72);

  private static final KpspForms FORMS = KpspForms.of(AGES, 73);

  @ParameterizedTest
  @CsvSource({
    "2025-01-10, 2025-01-10, 0",
    "2025-01-10, 2025-01-25, 0", // 15 days
    "2025-01-10, 2025-01-26, 1", // 16 days
    "2025-01-10, 2025-02-10, 1",
    "2025-01-10, 2025-02-25, 1",
    "2025-01-10, 2025-02-26, 2",
    "2025-01-31, 2025-02-28, 1", // 28 days, the month not yet over
    "2025-01-31, 2025-03-01, 1", // one month, as there is no 31 February
    "2025-01-31, 2025-03-16, 1",
    "2025-01-31, 2025-03-17, 2",
    "2024-02-29, 2025-02-28, 12", // 11 months and 30 days
    "2024-02-29, 2025-03-01, 12",
    "2024-02-29, 2025-03-16, 12",
    "2024-02-29, 2025-03-17, 13",
  })
  void sixteen_days_count_as_a_further_month(LocalDate birth, LocalDate on, int expected) {
    assertThat(KpspForms.roundedMonths(birth, on)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-26, 3", // first day: 2 months and 16 days
    "2025-06-25, 3",
    "2025-06-26, 6",
    "2025-08-10, 6", // seven months old: the younger of the forms around it
    "2025-09-25, 6",
    "2025-09-26, 9",
    "2026-12-26, 24",
    "2027-06-25, 24", // 29 months and 15 days
    "2027-06-26, 30",
    "2030-12-25, 66",
    "2030-12-26, 72",
    "2031-02-09, 72", // the day before 73 months
  })
  void the_form_of_the_rounded_age_or_the_next_younger_is_asked(LocalDate on, int expected) {
    assertThat(FORMS.slot(LocalDate.parse("2025-01-10"), on).orElseThrow().form())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-10", "2025-03-25", "2031-02-10", "2040-01-01"})
  void nothing_is_asked_before_the_first_form_and_after_the_last(LocalDate on) {
    assertThat(FORMS.slot(LocalDate.parse("2025-01-10"), on)).isEmpty();
  }

  @Test
  void the_slots_of_a_child_follow_each_other() {
    var slots = FORMS.slots(LocalDate.parse("2025-01-10"));
    assertThat(slots).extracting(Slot::form).isEqualTo(AGES);
    assertThat(slots.get(0))
        .isEqualTo(new Slot(3, LocalDate.parse("2025-03-26"), LocalDate.parse("2025-06-26")));
    assertThat(slots.get(15))
        .isEqualTo(new Slot(72, LocalDate.parse("2030-12-26"), LocalDate.parse("2031-02-10")));
    for (int i = 1; i < slots.size(); i++) {
      assertThat(slots.get(i).from()).isEqualTo(slots.get(i - 1).before());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-12-31", "2024-01-29", "2024-01-30", "2024-01-31", "2024-02-28", "2024-02-29",
        "2024-03-01", "2025-01-29", "2025-02-28", "2025-08-31", "2025-10-15", "2025-10-16",
      })
  void every_day_of_six_years_lies_in_the_one_slot_its_rounded_age_says(LocalDate birth) {
    var slots = FORMS.slots(birth);
    var end = birth.plusMonths(80);
    int asked = 0;
    for (LocalDate day = birth; day.isBefore(end); day = day.plusDays(1)) {
      var on = day;
      var including = slots.stream().filter(slot -> slot.includes(on)).toList();
      var chosen = FORMS.slot(birth, on);
      assertThat(including).as("slots of " + on).isEqualTo(chosen.stream().toList());
      if (chosen.isPresent()) {
        asked++;
        int months = KpspForms.roundedMonths(birth, on);
        assertThat(AGES.stream().filter(form -> form <= months).reduce((a, b) -> b))
            .as("form on " + on)
            .contains(chosen.get().form());
      }
    }
    assertThat(asked).isGreaterThan(2_100);
  }

  @Test
  void a_day_before_birth_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORMS.slot(LocalDate.parse("2025-01-10"), LocalDate.parse("2025-01-09")))
        .withMessage("2025-01-09 is before birth on 2025-01-10");
  }

  @Test
  void forms_must_rise_and_the_end_must_follow_them() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KpspForms.of(List.of(), 73))
        .withMessage("forms are none: at least one is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KpspForms.of(List.of(3, 9, 6), 73))
        .withMessage("form 6 after form 9: forms must rise, from 1");
    assertThatIllegalArgumentException().isThrownBy(() -> KpspForms.of(List.of(3, 3), 73));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KpspForms.of(List.of(0, 3), 73))
        .withMessage("form 0 after form 0: forms must rise, from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KpspForms.of(List.of(3, 72), 71))
        .withMessage("end month 71 is before the last form, 72");
    assertThat(KpspForms.of(List.of(1), 1).slots(LocalDate.parse("2025-01-10")))
        .containsExactly(new Slot(1, LocalDate.parse("2025-01-26"), LocalDate.parse("2025-02-10")));
  }
}
