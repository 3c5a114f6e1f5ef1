package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.plan.Assessment;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that hold for a part of pregnancy: what is refused, and what a hole does. */
class GestationRowsTest {
  private static final String MOTHERS = "WORST_OF,haemoglobin,g/dL,P0D,,PREGNANT IN_LABOUR,";
  private static final String PARTS =
      """
      X,haemoglobin,,,,,P12W1D,low,,11,UNCONFIRMED
      X,haemoglobin,,,,,P12W1D,good,11,,UNCONFIRMED
      X,haemoglobin,,,,P12W1D,,low,,10.5,UNCONFIRMED
      X,haemoglobin,,,,P12W1D,,good,10.5,,UNCONFIRMED
      """;

  /** A reading in a folder of its own, so that one book says several faults. */
  private record Reading(String code, String row, String limits, String isDecisive) {
    Reading(String code, String row, String limits) {
      this(code, row, limits, "no");
    }
  }

  private static IlpEngine engine(Reading... readings) {
    var files = new TreeMap<String, String>();
    for (Reading one : readings) {
      String folder = "screening/" + one.code() + "/";
      files.put(
          folder + "assessments.csv",
          """
          code,scheme,is_default,type,instrument,inputs,unit,from_age,before_age,stages,bands_of,source
          %s,X,yes,haemoglobin,%s,UNCONFIRMED
          """
              .formatted(one.code(), one.row()));
      files.put(
          folder + "bands.csv",
          """
          scheme,band,value,severity,is_decisive,label_en,label_id,kader_en,kader_id
          X,good,1,0,no,good,baik,,
          X,low,2,1,%s,low,rendah,,
          """
              .formatted(one.isDecisive()));
      files.put(
          folder + "limits.csv",
          "scheme,input,sex,from_age,before_age,from_gestation,before_gestation,band,from,before,source\n"
              + one.limits());
    }
    var pack = new PackFiles("pack", ImmutableSortedMap.copyOf(files));
    return IlpEngine.builder().overlay(pack).build();
  }

  private static List<String> problems(Reading... readings) {
    return catchThrowableOfType(PackException.class, () -> engine(readings)).problems();
  }

  @Test
  void in_every_part_of_pregnancy_bands_cover_the_line_once() {
    String woman = " for haemoglobin of somebody FEMALE aged P0D pregnant for ";
    assertThat(
            problems(
                new Reading("gap", MOTHERS, PARTS.replace("low,,10.5", "low,,10")),
                new Reading("overlap", MOTHERS, PARTS.replace("good,11", "good,10.9")),
                new Reading("days-without", MOTHERS, PARTS.replace(",P12W1D,,", ",P12W2D,,")),
                new Reading("days-twice", MOTHERS, PARTS.replace(",P12W1D,,", ",P12W,,"))))
        .filteredOn(one -> one.contains(" FEMALE "))
        .containsExactlyInAnyOrder(
            "pack/screening/gap/limits.csv:5:1: no band from 10 to 10.5" + woman + "P85D",
            "pack/screening/overlap/limits.csv:3:1: two bands from 10.9 to 11" + woman + "P0D",
            "pack/screening/days-without/assessments.csv:2:1: no row of limits" + woman + "P85D",
            "pack/screening/days-twice/limits.csv:4:1: two bands from the lowest value to 11"
                + woman
                + "P84D",
            "pack/screening/days-twice/limits.csv:5:1: two bands from 10.5 to 11" + woman + "P84D",
            "pack/screening/days-twice/limits.csv:3:1: two bands from 11 to the highest value"
                + woman
                + "P84D");
  }

  @Test
  void a_row_of_a_part_of_pregnancy_that_cannot_be_is_refused_at_its_place() {
    String stages =
        "/limits.csv:2:19: before_gestation needs a reading whose stages are [PREGNANT, IN_LABOUR]"
            + " or one of them, and not by ALL_OF";
    assertThat(
            problems(
                new Reading("anybody", "WORST_OF,haemoglobin,g/dL,P0D,,,", PARTS),
                new Reading("adult", "WORST_OF,haemoglobin,g/dL,P0D,,PREGNANT ADULT,", PARTS),
                new Reading("after-birth", "WORST_OF,haemoglobin,g/dL,P0D,,POSTPARTUM,", PARTS),
                new Reading("no-adult", "WORST_OF,haemoglobin,g/dL,P0D,,!ADULT,", PARTS),
                new Reading("within", "ALL_OF,haemoglobin,g/dL,P0D,,PREGNANT,", PARTS),
                new Reading("words", MOTHERS, PARTS.replace("P12W1D", "12 weeks")),
                new Reading("borrowed", MOTHERS + "Y", PARTS)))
        .containsExactlyInAnyOrder(
            "pack/screening/anybody" + stages,
            "pack/screening/adult" + stages,
            "pack/screening/after-birth" + stages,
            "pack/screening/no-adult" + stages,
            "pack/screening/within" + stages,
            "pack/screening/words/limits.csv:2:19: before_gestation '12 weeks' is not a period such as"
                + " P28D",
            "pack/screening/borrowed/assessments.csv:2:78: bands_of 'Y' has no rows in bands.csv or"
                + " limits.csv");
  }

  private static final IlpEngine ENGINE =
      engine(
          new Reading("decisive", MOTHERS, PARTS, "yes"),
          new Reading("not-decisive", MOTHERS, PARTS, "no"));

  @ParameterizedTest
  @CsvSource({
    "decisive, 10.4, low []",
    "decisive, 10.5, low [pregnancies.lastMenstrualPeriod]",
    "decisive, 10.9, low [pregnancies.lastMenstrualPeriod]",
    "decisive, 11, good []",
    "not-decisive, 10.4, low []",
    "not-decisive, 10.5, none",
    "not-decisive, 11, good []",
  })
  void without_the_last_period_only_a_decisive_class_stands_where_parts_differ(
      String code, double haemoglobin, String expected) {
    People mother =
        People.girl()
            .born("1998-01-15")
            .pregnancy(Optional.empty(), Optional.empty())
            .had(
                Visits.of("haemoglobin")
                    .on("2026-11-20")
                    .measuring("haemoglobin", haemoglobin, "g/dL"));
    Optional<Assessment> found =
        ENGINE.plan(mother.record(), LocalDate.of(2026, 11, 21)).assessments().stream()
            .filter(one -> one.code().equals(code))
            .findFirst();
    assertThat(found.map(one -> one.band().orElseThrow() + " " + one.missing()).orElse("none"))
        .isEqualTo(expected);
  }
}
