package id.ilp.rules.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Person;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.fixture.Cases;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareJsonTest {
  private static final Schema SHEET = Plans.schema(CareJson.visitSheetSchema());
  private static final Schema REFERRAL = Plans.schema(CareJson.referralSchema());
  private static final Schema HOME = Plans.schema(CareJson.homeVisitSchema());

  private static final List<String> PARTS =
      List.of(
          "\"openReferrals\":[{",
          "\"backReferrals\":[{",
          "\"way\":[{",
          "\"comeBack\":",
          "\"together\":[{",
          "\"waiting\":[{",
          "\"decide\":[{",
          "\"never\":[{",
          "\"otherLiveFrom\":",
          "\"allowed\":",
          "\"last\":{",
          "\"missing\":[\"person.",
          "\"here\":true",
          "\"limit\":",
          "\"elsewhere\":[{",
          "\"reasons\":[{");

  /** The posyandu day in the village of the network, and people with vaccines and referrals. */
  private static List<HealthRecord> people() {
    Stream<HealthRecord> sample = Plans.sample().stream().map(Plans::read);
    Stream<HealthRecord> others =
        Stream.of("village", "screening/blood-pressure", "immunization/national", "visit/k1")
            .flatMap(folder -> Cases.of(folder).stream().limit(30))
            .map(one -> one.record());
    HealthRecord held =
        People.girl().born("2026-01-15").knownWith("immunosuppressive-treatment").record();
    HealthRecord unknown =
        Plans.read("{\"person\": {\"id\": \"U\", \"birthDate\": \"1990-03-01\"}}");
    return Stream.concat(
            Stream.of(unknown),
            Stream.of(sample, others, Stream.of(held))
                .flatMap(several -> several)
                .map(CareJsonTest::inTheArea))
        .toList();
  }

  private static HealthRecord inTheArea(HealthRecord record) {
    Person person = Person.builder().from(record.person()).village(Area.VILLAGE).build();
    return HealthRecord.builder().from(record).person(person).build();
  }

  @Test
  void sheets_referrals_and_homes_are_as_the_schemas_say_at_every_place_for_every_reader() {
    var written = new ArrayList<String>();
    for (HealthRecord record : people()) {
      if (record.person().birthDate().isAfter(Plans.POSYANDU_DAY)) {
        continue;
      }
      CarePlan plan = Plans.plan(record, Plans.POSYANDU_DAY);
      for (FacilityTier at : FacilityTier.values()) {
        for (boolean isForKader : new boolean[] {true, false}) {
          if (Desk.IN_AREA.hasVisitsAt(at)) {
            valid(SHEET, CareJson.write(Desk.IN_AREA.sheet(record, plan, at, isForKader)), written);
          }
          Desk.IN_AREA
              .referrals(record, plan, at, isForKader)
              .forEach(one -> valid(REFERRAL, CareJson.write(one), written));
        }
      }
      Desk.IN_AREA
          .homeCall(record, plan)
          .ifPresent(home -> valid(HOME, CareJson.write(home), written));
    }
    String all = String.join("\n", written);
    for (String part : PARTS) {
      assertThat(all.contains(part)).as("every part of the schemas is met: %s", part).isTrue();
    }
  }

  private static void valid(Schema schema, String json, List<String> written) {
    assertThat(schema.validate(json, InputFormat.JSON)).as("%.300s", json).isEmpty();
    assertThat(json).doesNotContain(":null", "\n");
    written.add(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "at":"POSYANDU"|"at":"POSYANDUU"
          "asOf":"2026-11-21"|"asOf":"21 Nov 2026"
          "step":"REGISTER"|"step":null
          "missing":[]|"missing":[], "name":"Siti"
          "backReferrals":[]|"backReferrals":[{}]
          """)
  void the_schema_of_a_sheet_refuses_another_json(String good, String bad) {
    HealthRecord somebody = People.man().record();
    CarePlan plan = Plans.plan(somebody, Plans.POSYANDU_DAY);
    String json = CareJson.write(Desk.IN_AREA.sheet(somebody, plan, FacilityTier.POSYANDU, true));
    assertThat(json).contains(good);
    assertThat(SHEET.validate(json.replace(good, bad), InputFormat.JSON)).isNotEmpty();
  }
}
