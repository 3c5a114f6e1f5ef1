package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.IlpEngine;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VillageRowsTest {
  private static final String INDICATORS =
      "indicator,group,name_en,name_id,of,from_age,before_age,having,judged_after,within,counts,is_estimate,source\n";

  private static RulePack pack(String file, String text) {
    var files = new PackFiles("own", ImmutableSortedMap.of("village/" + file, text));
    return IlpEngine.builder().overlay(files).build().pack();
  }

  @Test
  void a_pack_states_an_indicator_anew_and_adds_one() {
    VillageRows rows =
        pack(
                "indicators.csv",
                INDICATORS
                    + "ibl,PWS,IBL,IBL dua,PERSON,P18M,P36M,,,,class:ibl=IBL,no,UNCONFIRMED\n"
                    + "mr2,PWS,MR 2,MR dua,PERSON,P24M,P36M,,,,dose:mr:2,no,UNCONFIRMED\n")
            .village();
    VillageRows shipped = IlpEngine.national().pack().village();
    assertThat(rows.indicators()).hasSize(shipped.indicators().size() + 1).containsKey("mr2");
    assertThat(rows.indicators().get("ibl").fromAge()).hasToString("Optional[P18M]");
    assertThat(rows.indicators().get("idl")).isEqualTo(shipped.indicators().get("idl"));
    assertThat(rows.gaps()).isEqualTo(shipped.gaps());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,PWS,X,Y,PERSON,,,,,,need:k11,no,UNCONFIRMED|own/village/indicators.csv:2:1: 'k11' is not known; did you mean
          x,PWS,X,Y,PERSON,,,,,,done:k1,no,UNCONFIRMED|'done:k1' is none of need:CODE
          x,PWS,X,Y,PERSON,,,,,,class:idl=ILD,no,UNCONFIRMED|'ILD' is no part of idl
          x,PWS,X,Y,PERSON,,,,,,dose:mr:0,no,UNCONFIRMED|'dose:mr:0' is none of
          x,PWS,X,Y,PERSON,,,,,,screening:anthropometry:wieght,no,UNCONFIRMED|'wieght' is no part of anthropometry; did you mean 'weight'?
          x,PWS,X,Y,PERSON,,,,,,service:delivery@HOME,no,UNCONFIRMED|'service:delivery@HOME' is none of
          x,PWS,X,Y,PERSON,,,,,,,no,UNCONFIRMED|counts is empty
          x,PWS,X,Y,PERSON,,,hypertention,,,need:k1,no,UNCONFIRMED|'hypertention' is not known; did you mean 'hypertension'?
          x,PWS,X,Y,PERSON,,,class:tb-card=reffer,,,need:k1,no,UNCONFIRMED|own/village/indicators.csv:2:1: 'reffer' is no part of tb-card; did you mean 'refer'?
          x,PWS,X,Y,PERSON,,,class:tb-card,,,need:k1,no,UNCONFIRMED|'class:tb-card' is none of
          x,PWS,X,Y,BIRTH,P15Y,,,,,need:k1,no,UNCONFIRMED|of 'BIRTH' has no ages and no conditions; only PERSON has
          x,PWS,X,Y,PEOPLE,,,,,,need:k1,no,UNCONFIRMED|of 'PEOPLE' is none of
          x,PWS,X,Y,PERSON,,,,,MONTH,need:k1,no,UNCONFIRMED|within 'MONTH' is not a period
          x,PWS,X,Y,PERSON,,,,,,need:k1,no,NOWHERE|source 'NOWHERE' is not in sources.csv
          X,PWS,X,Y,PERSON,,,,,,need:k1,no,UNCONFIRMED|indicator 'X' is not lower case with hyphens
          """)
  void a_row_nobody_could_count_by_is_refused(String row, String message) {
    assertThatThrownBy(() -> pack("indicators.csv", INDICATORS + row + "\n"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(message);
  }

  @Test
  void an_indicator_stands_once_in_a_pack() {
    String row = "x,PWS,X,Y,PERSON,,,,,,need:k1,no,UNCONFIRMED\n";
    assertThatThrownBy(() -> pack("indicators.csv", INDICATORS + row + row))
        .hasMessageContaining("own/village/indicators.csv:3:1: indicator 'x' stands twice");
  }

  @Test
  void a_gap_counts_doses_only() {
    assertThatThrownBy(
            () ->
                pack(
                    "gaps.csv",
                    """
                    gap,name_en,name_id,began,continued,within,source
                    x,X,Y,newborn,need:k1,YEAR,UNCONFIRMED
                    """))
        .hasMessageContaining("continued 'need:k1' is no dose such as dose:mr:1");
  }

  @Test
  void an_illness_is_a_condition_of_the_record() {
    assertThatThrownBy(() -> pack("conditions.csv", "condition,source\nstrok,UNCONFIRMED\n"))
        .hasMessageContaining("condition 'strok' is not known; did you mean 'stroke'?");
  }

  @Test
  void a_file_nobody_reads_is_refused() {
    assertThatThrownBy(() -> pack("indicator.csv", INDICATORS))
        .hasMessageContaining("'indicator.csv' is not read here")
        .hasMessageContaining("indicators.csv");
  }

  @Test
  void every_finding_and_every_reason_to_look_for_somebody_has_a_name() {
    RulePack pack = IlpEngine.national().pack();
    var named = pack.textsOf(VillageRows.FOLDER).byKey().keySet();
    Set<String> wanted = new TreeSet<>();
    pack.ruleTexts()
        .values()
        .forEach(
            text -> {
              words(text, "\\.found\\( *\"([a-z0-9-]+)\"", "finding:", wanted);
              words(text, "visitHome\\( *\"([a-z0-9-]+)\"", "follow-up:", wanted);
            });
    assertThat(wanted).hasSizeGreaterThan(80);
    assertThat(named).containsAll(wanted);
  }

  private static void words(String text, String pattern, String prefix, Set<String> words) {
    var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      words.add(prefix + matcher.group(1));
    }
  }
}
