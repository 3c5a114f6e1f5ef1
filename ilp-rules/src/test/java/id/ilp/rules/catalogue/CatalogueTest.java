package id.ilp.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.source.Standing;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.catalogue.Catalogue.AgeSpan;
import id.ilp.rules.catalogue.Catalogue.Entry;
import id.ilp.rules.catalogue.CataloguePage.By;
import id.ilp.rules.fixture.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Written anew with {@code -Dtest=CatalogueTest -Dcatalogue.write=true}. */
class CatalogueTest {
  private static final Path FILE = Path.of("CATALOGUE.md");
  private static final Catalogue CATALOGUE =
      IlpEngine.national().catalogue(IlpEngine.national().newest());

  private static Entry entry(String code) {
    return CATALOGUE.entries().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> english(List<Text> texts) {
    return texts.stream().map(text -> text.in(Language.EN)).toList();
  }

  @Test
  void the_file_is_what_the_rule_book_does() throws IOException {
    String page = new CataloguePage(CATALOGUE, Language.EN).markdown();
    if (Boolean.getBoolean("catalogue.write")) {
      Files.writeString(FILE, page);
    }
    assertThat(Files.readString(FILE)).isEqualTo(page);
  }

  @Test
  void every_item_of_the_book_is_in_it_and_asked_of_somebody() {
    assertThat(CATALOGUE.entries().stream().map(Entry::code))
        .containsExactlyInAnyOrderElementsOf(
            Plans.codes().stream().filter(code -> !code.startsWith("campaign/")).toList());
    // A topic asked only after an answer or a result is asked of nobody without a history.
    assertThat(CATALOGUE.entries())
        .filteredOn(one -> one.kind() == NeedKind.IMMUNIZATION)
        .hasSizeGreaterThan(12)
        .allMatch(one -> !one.ages().isEmpty())
        .allMatch(one -> !one.sources().isEmpty())
        .allMatch(one -> !one.howOften().isEmpty());
  }

  @Test
  void ages_sexes_and_stages_are_those_of_people_who_are_asked() {
    Entry bcg = entry("bcg");
    assertThat(bcg.ages()).containsExactly(new AgeSpan(Period.ZERO, Period.ofMonths(11)));
    assertThat(bcg.stages()).contains(LifeStage.INFANT).doesNotContain(LifeStage.ADULT);
    assertThat(bcg.sexes()).containsExactlyInAnyOrder(Sex.values());
    assertThat(english(bcg.howOften())).containsExactly("1 dose");
    assertThat(entry("hpv").sexes()).containsExactly(Sex.FEMALE);
    assertThat(entry("blood-pressure").where()).contains(FacilityTier.POSYANDU);
    assertThat(entry("blood-pressure").programmes()).contains("ILP23", "CKG26");
  }

  @Test
  void what_needs_a_condition_or_a_province_says_so() {
    assertThat(english(entry("hypertension-control").onlyWith())).containsExactly("hypertension");
    assertThat(english(entry("blood-pressure").notWith())).contains("hypertension");
    assertThat(entry("je").onlyIn()).contains("51", "61", "34").doesNotContain("31");
    assertThat(entry("bcg").onlyIn()).isEmpty();
    assertThat(entry("ipv").notIn()).contains("51").doesNotContain("61");
  }

  @Test
  void what_rests_on_no_document_that_was_read_is_counted_and_listed() {
    assertThat(CATALOGUE.weak()).isNotEmpty();
    assertThat(CATALOGUE.weak()).noneMatch(one -> one.standing() == Standing.PRIMARY);
    assertThat(CATALOGUE.weak())
        .anyMatch(one -> one.place().equals("immunization/regions.csv"))
        .anyMatch(one -> one.place().equals("screening/blood-pressure"));
  }

  @Test
  void an_item_stands_in_every_group_it_belongs_to() {
    var stages = CataloguePage.groups(CATALOGUE, By.STAGE);
    assertThat(stages.keySet()).containsSubsequence("NEWBORN", "INFANT", "ADULT");
    assertThat(stages.get("ADULT")).contains(entry("blood-pressure")).doesNotContain(entry("bcg"));
    assertThat(CataloguePage.groups(CATALOGUE, By.SOURCE).keySet()).contains("ILP23", "CKG26");
    assertThat(CataloguePage.groups(CATALOGUE, By.TIER).get("SCHOOL")).contains(entry("hpv"));
    assertThat(CataloguePage.groups(CATALOGUE, By.CLUSTER).keySet())
        .contains("MOTHER_AND_CHILD", "ADULT_AND_OLDER", "COMMUNICABLE_DISEASE");
  }

  @Test
  void a_page_reads_in_both_languages() {
    String indonesian = new CataloguePage(CATALOGUE, Language.ID).text(By.STAGE);
    assertThat(indonesian).contains("NEWBORN (", "Siapa: ", "sampai").doesNotContain("Who:");
    assertThat(new CataloguePage(CATALOGUE, Language.EN).markdown(By.TIER))
        .contains("## POSYANDU", "| Code | Name | Who |");
  }

  @Test
  void an_earlier_day_shows_the_book_of_that_day() {
    Catalogue before = IlpEngine.national().catalogue(LocalDate.of(2023, 8, 29));
    assertThat(
            before.entries().stream()
                .filter(one -> one.code().equals("blood-pressure"))
                .findFirst()
                .orElseThrow()
                .programmes())
        .containsExactly("ILP23");
  }
}
