package id.ilp.rules.village;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VillageJsonTest {
  private static final Schema SCHEMA = Plans.schema(VillageJson.schema());
  private static final RulePack PACK = IlpEngine.national().pack();
  private static final VillageReport EVERYBODY = ThirtyPeople.report(everybody());

  /** The thirty, and the forty of the posyandu day: illnesses, oddities, visitors, nowhere. */
  private static List<HealthRecord> everybody() {
    List<HealthRecord> people = new ArrayList<>(ThirtyPeople.all());
    Plans.sample().stream().map(Plans::read).forEach(people::add);
    people.add(People.man().named("nowhere").record());
    return people;
  }

  private static ViewMaker maker(Audience audience) {
    String rows = "village,indicator,target,source\n3310042001,kf1,1,register\n";
    return ViewMaker.of(PACK, EVERYBODY)
        .audience(audience)
        .targets(Targets.parse("t.csv", rows, PACK.village().indicators().keySet()));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void what_every_reader_reads_is_as_the_schema_says(Audience audience) {
    var before = ThirtyPeople.report(List.of(), LocalDate.of(2026, 5, 31), 0);
    VillageView plain = maker(audience).make();
    VillageView full =
        maker(audience).comparedTo(before).network(SmallArea.NETWORK).smallBelow(5).make();
    for (VillageView view : List.of(plain, full)) {
      String json = VillageJson.write(view);
      assertThat(SCHEMA.validate(json, InputFormat.JSON)).as("%.300s", json).isEmpty();
      assertThat(json).doesNotContain(":null").hasSizeGreaterThan(10_000);
    }
    assertThat(VillageJson.write(full))
        .contains("\"comparedTo\":\"2026-05-31\"", "\"name\":\"Sukamaju\"", "\"notInNetwork\":[{")
        .contains("\"area\":\"331004\",\"tier\":\"POSYANDU\",\"adopted\":1,\"notAdopted\":1");
    assertThat(VillageJson.write(plain)).doesNotContain("\"network\"", "\"facilities\"");
  }

  @Test
  void masked_numbers_are_left_out_and_the_lines_stay() {
    String json = VillageJson.write(maker(Audience.OUTSIDE).make());
    assertThat(json).contains("\"en\":\"diabetes mellitus\"},\"small\":true}");
    assertThat(VillageJson.write(maker(Audience.STAFF).make()))
        .doesNotContain("\"en\":\"diabetes mellitus\"},\"small\":true}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "for":"staff"|"for":"everybody"
          "asOf":"2026-11-21"|"asOf":"21 Nov 2026"
          "people":20|"people":"masked"
          "village":"3310042001"|"village":"33.10"
          "counted":0|"counted":null
          """)
  void the_schema_refuses_another_json(String good, String bad) {
    String json = VillageJson.write(maker(Audience.STAFF).make());
    assertThat(json).contains(good);
    assertThat(SCHEMA.validate(json.replaceFirst(good, bad), InputFormat.JSON)).isNotEmpty();
  }
}
