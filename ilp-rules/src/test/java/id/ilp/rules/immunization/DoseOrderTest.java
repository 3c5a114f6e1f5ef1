package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.plan.DoseEvaluation;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoseOrderTest {
  private static String shown(String... vaccinesAndDates) {
    String doses =
        IntStream.range(0, vaccinesAndDates.length)
            .mapToObj(i -> dose("i" + (vaccinesAndDates.length - i), vaccinesAndDates[i]))
            .collect(Collectors.joining(","));
    var record =
        Plans.read(
            "{\"schemaVersion\":\"1\",\"person\":{\"id\":\"p\",\"birthDate\":\"2023-06-15\"},"
                + "\"immunizations\":["
                + doses
                + "]}");
    return IlpEngine.national().plan(record, LocalDate.parse("2026-11-21")).doses().stream()
        .map(DoseOrderTest::shown)
        .collect(Collectors.joining(", "));
  }

  private static String dose(String id, String text) {
    String[] words = text.split(" ");
    String date = words.length > 1 ? ",\"date\":\"" + words[1] + "\"" : "";
    return "{\"id\":\"" + id + "\",\"vaccine\":\"" + words[0] + "\"" + date + "}";
  }

  private static String shown(DoseEvaluation dose) {
    return (dose.vaccine() + " " + dose.date().map(Object::toString).orElse("") + " " + dose.of());
  }

  @Test
  void doses_stand_by_product_then_by_date_as_it_is_written_then_by_id() {
    assertThat(
            shown(
                "opv 2024-03-10",
                "opv 2024-03",
                "bcg 2023-07-01",
                "opv 2024-02-29",
                "opv",
                "opv 2024-03-01",
                "opv 2024-02-29"))
        .isEqualTo(
            "bcg 2023-07-01 i5, opv  i3, opv 2024-02-29 i1, opv 2024-02-29 i4, opv 2024-03 i6,"
                + " opv 2024-03-01 i2, opv 2024-03-10 i7");
  }
}
