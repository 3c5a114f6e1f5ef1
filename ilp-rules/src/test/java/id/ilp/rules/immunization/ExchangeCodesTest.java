package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.source.Standing;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other systems call the products, in the rows and in plans. */
class ExchangeCodesTest {
  private static final String KFA = "http://sys-ids.kemkes.go.id/kfa";
  private static final String CVX = "http://hl7.org/fhir/sid/cvx";
  private static final String ATC = "http://www.whocc.no/atc";
  private static final String TIMING =
      "http://terminology.kemkes.go.id/CodeSystem/immunization-routine-timing";
  private static final Map<String, Vaccine> VACCINES =
      IlpEngine.national().pack().schedule().vaccines();

  private static List<String> kinds(String vaccine, String system) {
    return codes(vaccine).kinds().stream()
        .filter(code -> code.system().equals(system))
        .map(ExchangeCode::code)
        .toList();
  }

  private static ExchangeCodes codes(String vaccine) {
    return java.util.Objects.requireNonNull(VACCINES.get(vaccine)).codes();
  }

  @Test
  void every_code_has_the_form_of_its_system() {
    int seen = 0;
    for (Vaccine vaccine : VACCINES.values()) {
      for (ExchangeCode code : vaccine.codes().kinds()) {
        String form =
            switch (code.system()) {
              case KFA -> "VG\\d{2,3}";
              case CVX -> "\\d{2,3}"; // never without its leading zero
              case ATC -> "J07[A-Z]{2}\\d{2}";
              default -> "none: unknown system";
            };
        assertThat(code.code()).as(vaccine.code() + " " + code.system()).matches(form);
        seen++;
      }
      for (ExchangeCode code : vaccine.codes().products()) {
        assertThat(code.system()).isEqualTo(KFA);
        assertThat(code.code()).as(vaccine.code()).matches("93\\d{6}");
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(70);
  }

  @Test
  void a_packaged_product_is_of_one_vaccine_only() {
    assertThat(
            VACCINES.values().stream()
                .flatMap(vaccine -> vaccine.codes().products().stream())
                .map(ExchangeCode::code))
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates();
  }

  @Test
  void nobody_looked_up_the_atc_codes() {
    List<ExchangeCode> all =
        VACCINES.values().stream()
            .flatMap(vaccine -> vaccine.codes().kinds().stream())
            .filter(code -> code.system().equals(ATC))
            .toList();
    assertThat(all).hasSizeGreaterThan(10);
    assertThat(all)
        .flatMap(ExchangeCode::citations)
        .allMatch(citation -> citation.standing() == Standing.UNCONFIRMED);
  }

  @Test
  void traps_of_the_mappings_are_avoided() {
    assertThat(kinds("mr", CVX)).as("printed as 4").containsExactly("04");
    assertThat(kinds("je", CVX)).as("the listed one is inactivated").isEmpty();
    assertThat(kinds("td", KFA)).as("VG107 would be read as DT").containsExactly("VG139");
    assertThat(kinds("td", CVX)).doesNotContainAnyElementsOf(kinds("dt", CVX));
    assertThat(kinds("rv", CVX)).as("the national product is not the listed one").isEmpty();
    assertThat(kinds("dpt-hb-hib", KFA)).containsExactly("VG107", "VG45", "VG17");
    assertThat(codes("nopv2")).as("the listed type 2 vaccine is another").isEqualTo(NONE);
    assertThat(codes("dpt-hb-hib-ipv").products()).as("no product is listed").isEmpty();
    assertThat(codes("mr").products()).hasSize(3);
  }

  private static final ExchangeCodes NONE = ExchangeCodes.NONE;

  private static Stream<String> shown(Need need) {
    return need.codes().kinds().stream().map(ExchangeCode::code);
  }

  private static Need need(People people, String code, String asOf) {
    return Plans.need(Plans.plan(people.record(), asOf), code);
  }

  @ParameterizedTest(name = "{1} of somebody born {0} on {2}")
  @CsvSource({
    "2026-01-15, mr, 2026-10-15, 3171010001, VG03 04 J07BD53 IM-Ideal",
    "2026-01-15, mr, 2026-10-14, 3171010001, VG03 04 J07BD53 IM-Ideal", // upcoming
    "2026-01-15, mr, 2027-02-01, 3171010001, VG03 04 J07BD53 IM-Kejar",
    "2026-01-15, je, 2026-11-15, 5171010001, VG129 J07BA03 IM-Ideal",
    "2026-01-15, dpt-hb-hib, 2026-03-15, 5171010001, J07CA09 IM-Ideal", // hexavalent
    "2019-01-15, school-td, 2026-11-01, 3171010001, VG107 28 J07AM51 IM-Ideal", // DT
    "2018-01-15, school-td, 2026-11-01, 3171010001, VG139 139 J07AM51 IM-Kejar", // Td
    "2000-01-15, td, 2026-11-01, 3171010001, VG139 139 J07AM51", // no timing
  })
  void a_need_names_the_product_to_give(
      String birth, String series, String asOf, String village, String codes) {
    var girl = People.girl().born(birth).inVillage(village);
    Need need = need(girl, series, asOf);
    assertThat(shown(need)).containsExactly(codes.split(" "));
    assertThat(need.codes().kinds().get(0).system()).isIn(KFA, ATC);
    need.timing()
        .ifPresent(
            timing ->
                assertThat(Iterables.getLast(need.codes().kinds()).system()).isEqualTo(TIMING));
  }

  @Test
  void what_gives_nothing_names_nothing_and_no_need_names_a_packaged_product() {
    CarePlan plan =
        Plans.plan(
            People.boy().born("2020-01-15").given("mr", "2020-10-15").knownWith("hiv").record(),
            "2026-11-21");
    assertThat(plan.needs()).filteredOn(need -> !need.codes().kinds().isEmpty()).isNotEmpty();
    for (Need need : plan.needs()) {
      boolean isOpen = need.status().compareTo(NeedStatus.NEEDS_DATA) <= 0;
      assertThat(need.codes().kinds().isEmpty())
          .as(need.toString())
          .isEqualTo(!isOpen || need.kind() != NeedKind.IMMUNIZATION);
      assertThat(shown(need)).noneMatch(code -> code.startsWith("93"));
    }
  }

  @Test
  void the_codes_are_made_once_for_everybody() {
    Need first = need(People.girl().born("2026-01-15"), "mr", "2026-10-15");
    Need second = need(People.boy().born("2026-01-16"), "mr", "2026-10-16");
    assertThat(first.codes()).isSameAs(second.codes());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mr,http://hl7.org/fhir/sid/cvx,04|mrr,http://hl7.org/fhir/sid/cvx,04|'mrr' is not in vaccines.csv",
        "mr,http://hl7.org/fhir/sid/cvx,04|mr,hl7.org,04|'hl7.org' is not the address of a code system",
        "mr,http://sys-ids.kemkes.go.id/kfa,93005781|mr,http://sys-ids.kemkes.go.id/kfa,93005779|'93005779' of mr stands twice",
        "VG03,no|VG03,perhaps|'perhaps' is neither yes nor no",
      })
  void a_fault_in_the_rows_is_named_with_its_place(String right, String wrong, String message) {
    var texts = new TreeMap<>(PackFiles.shipped().texts());
    String file = "immunization/exchange-codes.csv";
    String rows = texts.getOrDefault(file, "");
    assertThat(rows).contains(right);
    texts.put(file, rows.replace(right, wrong));
    var broken = new PackFiles("", ImmutableSortedMap.copyOf(texts));
    var editions = Editions.of(List.of(broken));
    assertThatThrownBy(() -> PackReader.read(List.of(broken), editions, editions.usual()))
        .isInstanceOf(PackException.class)
        .hasMessageMatching(file + ":\\d+:\\d+: .*" + java.util.regex.Pattern.quote(message));
  }
}
