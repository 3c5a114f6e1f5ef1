package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.cli.sample.SampleVillages;
import id.ilp.core.date.Dates;
import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleCommandTest {
  private static final Path FILE = Path.of("../data/three-villages.ndjson");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final SampleVillages VILLAGES = new SampleVillages(1, DAY);

  private static List<HealthRecord> people(long several) {
    return LongStream.range(0, several).mapToObj(VILLAGES::person).toList();
  }

  @Test
  void the_file_in_the_repository_is_what_is_made() throws Exception {
    String made = Command.ilp("sample", "--as-of", "2026-11-21").out();
    assertThat(made.lines()).hasSize(3000);
    assertThat(made.equals(Files.readString(FILE)))
        .as("java -jar ilp.jar sample --as-of 2026-11-21 > %s", FILE)
        .isTrue();
    assertThat(made.getBytes(UTF_8).length).isLessThan(3_000_000);
  }

  @Test
  void more_people_begin_with_the_same() {
    String few = Command.ilp("sample", "--as-of", "2026-11-21", "--people", "20").out();
    String more = Command.ilp("sample", "--as-of", "2026-11-21", "--people", "40").out();
    assertThat(more).startsWith(few).hasSizeGreaterThan(few.length());
  }

  @Test
  void another_seed_makes_other_people() {
    String one = Command.ilp("sample", "--as-of", "2026-11-21", "--people", "20").out();
    assertThat(
            Command.ilp("sample", "--as-of", "2026-11-21", "--people", "20", "--seed", "2").out())
        .isNotEqualTo(one);
  }

  @Test
  void a_million_people_have_a_million_ids_in_villages_of_ten_digits() {
    HealthRecord last = VILLAGES.person(999_999);
    assertThat(last.person().id()).isEqualTo("V1000-1000");
    assertThat(last.person().village().orElse("3310043000")).isEqualTo("3310043000");
    Set<String> ids = new HashSet<>();
    people(3000).forEach(one -> ids.add(one.person().id()));
    assertThat(ids).hasSize(3000);
  }

  @Test
  void what_is_made_is_read_again_without_loss() throws Exception {
    for (HealthRecord one : people(400)) {
      HealthRecord read = IlpJson.readRecord(IlpJson.write(one));
      assertThat(IlpJson.write(read)).isEqualTo(IlpJson.write(one));
    }
  }

  /**
   * Of 20,000 drawn, a share of 10 percent lies within 0.85 percent of it 9,999 times in 10,000.
   */
  @Test
  void ages_and_sexes_are_those_of_the_country() {
    List<HealthRecord> people = people(20_000);
    double all = people.size();
    assertThat(people.stream().filter(one -> age(one) < 5).count() / all).isBetween(0.073, 0.090);
    assertThat(people.stream().filter(one -> age(one) >= 60).count() / all).isBetween(0.089, 0.107);
    long men =
        people.stream()
            .filter(one -> one.person().sex().equals(java.util.Optional.of(Sex.MALE)))
            .count();
    assertThat(men / all).isBetween(0.49, 0.52);
  }

  private static int age(HealthRecord one) {
    return Dates.completedYears(one.person().birthDate(), DAY);
  }

  @Test
  void nothing_is_recorded_after_the_day_nor_anybody_born_after_it() {
    for (HealthRecord one : people(3000)) {
      assertThat(one.person().birthDate()).isBeforeOrEqualTo(DAY);
      one.immunizations()
          .forEach(d -> assertThat(d.date().orElseThrow().earliest()).isBeforeOrEqualTo(DAY));
      one.screenings()
          .forEach(d -> assertThat(d.date().orElseThrow().earliest()).isBeforeOrEqualTo(DAY));
      one.services()
          .forEach(d -> assertThat(d.date().orElseThrow().earliest()).isBeforeOrEqualTo(DAY));
    }
  }

  @Test
  void too_many_people_are_refused() {
    Command refused = Command.ilp("sample", "--as-of", "2026-11-21", "--people", "1000001");
    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err()).isEqualTo("ilp: --people 1000001 is outside 1-1000000\n");
  }
}
