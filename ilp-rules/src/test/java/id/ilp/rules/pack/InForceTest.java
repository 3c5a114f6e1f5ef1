package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.source.Programme;
import id.ilp.rules.IlpEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InForceTest {
  private static final RulePack BOOK = IlpEngine.national().pack();

  @Test
  void is_what_the_rows_say_on_both_sides_of_every_first_and_last_day() {
    var days = new TreeSet<LocalDate>();
    for (PackProgramme one : BOOK.programmes().values()) {
      days.add(one.programme().inForceFrom());
      one.programme().inForceBefore().ifPresent(days::add);
    }
    assertThat(days).hasSizeGreaterThan(5);
    for (LocalDate day : List.copyOf(days)) {
      assertIsWhatTheRowsSay(day.minusDays(1));
      assertIsWhatTheRowsSay(day);
    }
  }

  private static void assertIsWhatTheRowsSay(LocalDate day) {
    List<PackProgramme> expected =
        BOOK.programmes().values().stream()
            .filter(one -> one.programme().isInForceOn(day))
            .filter(one -> !BOOK.foreignProgrammes().contains(one.programme().id()))
            .toList();
    InForce inForce = BOOK.inForceOn(day);
    assertThat(inForce.programmes()).as("on %s", day).containsExactlyElementsOf(ids(expected));
    assertThat(inForce.immunization())
        .containsExactlyElementsOf(
            ids(expected.stream().filter(PackProgramme::isImmunization).toList()));
  }

  private static List<String> ids(List<PackProgramme> programmes) {
    return programmes.stream().map(PackProgramme::programme).map(Programme::id).toList();
  }
}
