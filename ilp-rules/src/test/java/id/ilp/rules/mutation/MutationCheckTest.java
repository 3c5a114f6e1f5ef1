package id.ilp.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.fixture.Cases;
import id.ilp.rules.mutation.MutationRun.Fate;
import id.ilp.rules.pack.PackFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole check takes minutes and is run by hand; here is shown that it finds what it should. */
class MutationCheckTest {
  private static final String LADDER = "immunization/tetanus/ladder.csv";
  private static final String OFFERS = "immunization/tetanus/offers.drl";
  private static final String LIMITS = "screening/blood-pressure/limits.csv";

  private static List<Mutant> mutants(String file, String text) {
    return Mutants.of(new PackFiles("", ImmutableSortedMap.of(file, text)));
  }

  private static List<String> changes(String file, String text) {
    return mutants(file, text).stream()
        .map(one -> one.line() + ":" + one.column() + " " + one.from() + " -> " + one.to())
        .toList();
  }

  private static Mutant shipped(String file, String from, String to) {
    return Mutants.of(PackFiles.shipped()).stream()
        .filter(one -> one.file().equals(file) && one.from().equals(from) && one.to().equals(to))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_row_is_changed_at_every_number_and_nowhere_else() {
    assertThat(
            changes(
                "immunization/x/doses.csv",
                """
                # 7 is a note.
                series,name_en,provinces,dose,min_age,from,doses,opens,source
                "a, 1",polio 2024,51 61,1,P59M30D,2024-03-01,hb0:1 opv4,08-01,KMK35
                b,,,1,P0D,-0.50,,,KMK35
                """))
        .containsExactly(
            "3:27 P59M30D -> P58M30D",
            "3:27 P59M30D -> P60M30D",
            "3:27 P59M30D -> P59M29D",
            "3:27 P59M30D -> P59M31D",
            "3:35 2024-03-01 -> 2024-02-29",
            "3:35 2024-03-01 -> 2024-03-02",
            "3:50 1 -> 0",
            "3:50 1 -> 2",
            "3:57 08-01 -> 07-31",
            "3:57 08-01 -> 08-02",
            "4:7 P0D -> P1D",
            "4:11 -0.50 -> -0.51",
            "4:11 -0.50 -> -0.49");
  }

  @Test
  void a_rule_is_changed_where_it_speaks_and_not_in_its_name_or_source() {
    assertThat(
            changes(
                "screening/x/x.drl",
                """
                // 7 is a note.
                rule "x: from 15 years"
                  @source("ILP23 15")
                  when
                    $c : Client( ageInYears >= 15, latest( "grade-1" ).is( "2" ), isBornFrom( "2023-05-16" ) )
                  then
                    $c1.offer( "ILP23" ).every( "P1Y" );
                end
                """))
        .containsExactly(
            "5:32 15 -> 14",
            "5:32 15 -> 16",
            "5:61 2 -> 1",
            "5:61 2 -> 3",
            "5:80 2023-05-16 -> 2023-05-15",
            "5:80 2023-05-16 -> 2023-05-17",
            "7:34 P1Y -> P0Y",
            "7:34 P1Y -> P2Y");
  }

  @Test
  void two_cells_that_say_one_limit_are_also_changed_together() {
    var limit =
        mutants(LIMITS, PackFiles.shipped().text(LIMITS).orElseThrow()).stream()
            .filter(
                one -> one.edits().size() > 1 && one.from().equals("130") && one.to().equals("131"))
            .findFirst()
            .orElseThrow();
    String before = PackFiles.shipped().text(LIMITS).orElseThrow();
    assertThat(limit.in(before).lines().filter(line -> line.contains("131")))
        .hasSize(2)
        .allMatch(line -> line.startsWith("ILP23-T22,systolic"));
  }

  @Test
  void a_case_catches_a_changed_row_and_a_changed_rule() {
    var run = new MutationRun(Cases.of("immunization/tetanus"));
    assertThat(run.fate(shipped(LADDER, "P25Y", "P26Y"))).isEqualTo(Fate.CAUGHT);
    assertThat(run.fate(shipped(OFFERS, "15", "16"))).isEqualTo(Fate.CAUGHT);
  }

  @Test
  void what_no_case_speaks_of_survives() {
    var run =
        new MutationRun(
            Cases.of("immunization/tetanus").stream()
                .filter(one -> !one.title().contains("T5") && !one.title().contains("T4"))
                .filter(one -> !one.title().contains("15"))
                .toList());
    assertThat(run.fate(shipped(LADDER, "P10Y", "P11Y"))).isEqualTo(Fate.SURVIVED);
    assertThat(run.fate(shipped(LADDER, "P28D", "P29D"))).isEqualTo(Fate.CAUGHT);
  }

  @Test
  void a_book_the_check_of_bands_refuses_needs_no_case() {
    assertThat(new MutationRun(List.of()).fate(shipped(LIMITS, "120", "119")))
        .isEqualTo(Fate.REFUSED);
    assertThat(new MutationRun(List.of()).fate(shipped(LIMITS, "P7Y", "P8Y")))
        .as("two bands that both go on to the highest value")
        .isEqualTo(Fate.REFUSED);
  }
}
