package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.immunization.Slot;
import id.ilp.rules.IlpEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of doses that a later pack states anew, and those it adds. */
class DoseRowsTest {
  private static final String NATIONAL = "immunization/national/doses.csv";
  private static final String SCHOOL = "immunization/school/school-doses.csv";
  private static final String BY_AGE =
      "series,dose,min_age,recommended_age,due_age,overdue_age,before_age,valid_before_age,"
          + "catch_up_age,min_interval,due_interval,since_first,product,variant,started_from_age,"
          + "started_before_age,in_force_from,in_force_before,source\n";
  private static final String BY_SCHOOL =
      "series,dose,grade,age,opens,min_age,before_age,until_end_of_grade,min_interval,"
          + "due_interval,product,product_before_age,variant,in_force_from,in_force_before,source\n";

  /** The shipped second dose of MR, closed. */
  private static final String CLOSED =
      "mr,2,P12M,P18M,,P24M,P59M30D,P5Y,P24M,P28D,P6M,,,,,,,2027-01-01,UNCONFIRMED\n";

  private static final String FOLLOWING =
      "mr,2,P12M,P15M,,P18M,P59M30D,P5Y,P24M,P28D,P6M,,,,,,2027-01-01,,UNCONFIRMED\n";

  private static PackFiles pack(String name, String file, String rows) {
    String header = file.endsWith("school-doses.csv") ? BY_SCHOOL : BY_AGE;
    return new PackFiles(name, ImmutableSortedMap.copyOf(Map.of(file, header + rows)));
  }

  private static RulePack read(PackFiles... packs) {
    return engine("id-national", packs).pack();
  }

  private static IlpEngine engine(String edition, PackFiles... packs) {
    var engine = IlpEngine.builder().edition(edition);
    for (PackFiles pack : packs) {
      engine.overlay(pack);
    }
    return engine.build();
  }

  private static List<Slot> slots(RulePack book, String series) {
    return Objects.requireNonNull(book.schedule().series().get(series)).slots();
  }

  /** Rows of a series, where they differ from the shipped ones. */
  private static List<Slot> changed(RulePack book, String series) {
    List<Slot> shipped = slots(read(), series);
    return slots(book, series).stream().filter(slot -> !shipped.contains(slot)).toList();
  }

  private static List<String> problems(PackFiles... packs) {
    return catchThrowableOfType(PackException.class, () -> read(packs)).problems();
  }

  @Test
  void a_later_pack_closes_a_shipped_row_and_adds_the_one_that_follows() {
    RulePack book = read(pack("pack", NATIONAL, CLOSED + FOLLOWING));
    assertThat(slots(book, "mr"))
        .extracting(Slot::dose)
        .as("the row stated anew keeps its place")
        .containsExactly(1, 2, 2);
    assertThat(changed(book, "mr"))
        .extracting(Slot::row, Slot::inForceFrom, Slot::inForceBefore)
        .containsExactly(
            tuple(
                "pack/" + NATIONAL + ":2", Optional.empty(), Optional.of(LocalDate.of(2027, 1, 1))),
            tuple(
                "pack/" + NATIONAL + ":3",
                Optional.of(LocalDate.of(2027, 1, 1)),
                Optional.empty()));
  }

  @Test
  void a_row_is_stated_anew_whole() {
    var row = "mr,2,P13M,P18M,,,P59M30D,,P24M,,,,,,,,,,UNCONFIRMED\n";
    assertThat(changed(read(pack("pack", NATIONAL, row)), "mr"))
        .singleElement()
        .satisfies(
            slot -> {
              assertThat(slot.minAge()).hasMonths(13);
              assertThat(slot.minInterval()).as("the shipped row's is gone").isEmpty();
            });
  }

  @Test
  void a_row_of_a_school_dose_is_closed_by_its_first_day() {
    String row =
        """
        hpv,2,6,12,08-01,P9Y,P16Y,,P6M,P6M,,,,2023-08-08,2024-07-01,UNCONFIRMED
        hpv,2,6,12,08-01,P9Y,P16Y,,P6M,P6M,,,,2027-07-01,,UNCONFIRMED
        """;
    RulePack book = read(pack("pack", SCHOOL, row));
    assertThat(changed(book, "hpv")).extracting(Slot::row).hasSize(2);
    assertThat(slots(book, "hpv")).hasSize(slots(read(), "hpv").size() + 1);
  }

  private static PackFiles pcvBegun(String from, String before) {
    return pack(
        "pack",
        NATIONAL,
        "pcv,2,P12M,P12M,,P18M,P59M30D,,P12M,P8W,P8W,,,,"
            + String.join(",", from, before, "", "2027-01-01", "UNCONFIRMED\n"));
  }

  @ParameterizedTest
  @CsvSource({"P12M, P24M", "P1Y, P24M", "P12M, P2Y"})
  void an_age_is_the_same_however_it_is_written(String from, String before) {
    RulePack book = read(pcvBegun(from, before));
    assertThat(changed(book, "pcv")).hasSize(1);
    assertThat(slots(book, "pcv")).hasSameSizeAs(slots(read(), "pcv"));
  }

  @ParameterizedTest
  @CsvSource({"P13M, P24M, 26", "P12M, P23M, 26", "P11M, P12M, 24"})
  void a_row_for_those_who_began_at_other_ages_is_another_row(
      String from, String before, int line) {
    assertThat(problems(pcvBegun(from, before)))
        .containsExactly(
            "pack/"
                + NATIONAL
                + ":2:1: series 'pcv 2' stands already for a part of its time at "
                + NATIONAL
                + ":"
                + line);
  }

  @Test
  void a_row_that_follows_one_nobody_closed_is_refused() {
    assertThat(problems(pack("pack", NATIONAL, FOLLOWING)))
        .containsExactly(
            "pack/"
                + NATIONAL
                + ":2:1: series 'mr 2' stands already for a part of its time at "
                + NATIONAL
                + ":38");
    String early = CLOSED.replace("2027-01-01", "2027-01-02");
    assertThat(problems(pack("pack", NATIONAL, early + FOLLOWING)))
        .as("both would hold on the first of January")
        .hasSize(1);
  }

  @Test
  void a_row_of_a_variant_is_another_row() {
    String row = "hb0,1,P1M,P1M,,P2M,P2M,,P12M,,,,,small-newborn,,,,2027-01-01,UNCONFIRMED\n";
    assertThat(changed(read(pack("pack", NATIONAL, row)), "hb0"))
        .singleElement()
        .satisfies(slot -> assertThat(slot.variant()).hasValue("small-newborn"));
  }

  @Test
  void a_row_may_be_stated_anew_from_another_folder_of_the_edition() {
    RulePack book = read(pack("pack", "immunization/school/doses.csv", CLOSED));
    assertThat(slots(book, "mr")).hasSize(2);
    assertThat(changed(book, "mr")).hasSize(1);
  }

  @Test
  void a_row_of_one_edition_changes_no_other() {
    PackFiles pack = pack("pack", NATIONAL, CLOSED + FOLLOWING);
    assertThat(slots(engine("who", pack).pack(), "mr"))
        .isEqualTo(slots(engine("who").pack(), "mr"));
  }

  @Test
  void two_packs_may_not_state_the_same_row() {
    assertThat(
            problems(
                pack("first", NATIONAL, CLOSED), pack("second", NATIONAL, "# Again.\n" + CLOSED)))
        .containsExactly(
            "second/"
                + NATIONAL
                + ":3:1: series 'mr 2' is stated already at first/"
                + NATIONAL
                + ":2");
  }

  @Test
  void two_packs_may_not_add_the_same_row() {
    assertThat(
            problems(
                pack("first", NATIONAL, CLOSED + FOLLOWING), pack("second", NATIONAL, FOLLOWING)))
        .containsExactly(
            "second/"
                + NATIONAL
                + ":2:1: series 'mr 2' is stated already at first/"
                + NATIONAL
                + ":3");
  }

  @Test
  void one_pack_may_not_state_a_row_twice() {
    String row = "school-td,2,2,8,11-01,P5Y,P12Y,5,P28D,P6M,,,,,2027-07-01,UNCONFIRMED\n";
    assertThat(problems(pack("pack", SCHOOL, row + row)))
        .containsExactly(
            "pack/"
                + SCHOOL
                + ":3:1: series 'school-td 2' is stated already at pack/"
                + SCHOOL
                + ":2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mr,2,P12M,P18M,,,P5Y,,P24M,,,,,,,,2027,,UNCONFIRMED|35: in_force_from '2027' is not a date such as 2026-01-15",
        "mr,2,P12M,P18M,,,P5Y,,P24M,,,,,,1Y,,,,UNCONFIRMED|33: started_from_age '1Y' is not a period such as P28D",
        "mx,2,P12M,P18M,,,P5Y,,P24M,,,,,,,,,,UNCONFIRMED|1: series 'mx' is no series of the edition; did you mean 'mr'?",
        "mr,2,P12M,P18M,,,P5Y,,P24M,,,,,,,,,,NOBODY|37: source 'NOBODY' is not in sources.csv",
      })
  void a_row_that_cannot_be_read_is_refused_at_its_cell(String row, String problem) {
    assertThat(problems(pack("pack", NATIONAL, row + "\n")))
        .containsExactly("pack/" + NATIONAL + ":2:" + problem);
  }
}
