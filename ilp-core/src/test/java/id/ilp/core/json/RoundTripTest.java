package id.ilp.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.ReferralOutcome;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.Provider;
import id.ilp.core.service.ServiceRecord;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoundTripTest {

  @Test
  void writes_the_record_of_the_contract_as_it_was_read() throws RecordException {
    HealthRecord record = IlpJson.readRecord(Documents.RECORD);
    String written = IlpJson.write(record);
    assertThat(IlpJson.readRecord(written)).isEqualTo(record);
    assertThat(written).contains("\"gestationAtBirth\":\"P39W\"").doesNotContain("null", "\n");
    assertThat(SchemaTest.recordFaults(written)).isEmpty();
  }

  @Property(tries = 300)
  void reads_what_it_writes(@ForAll("records") HealthRecord record) throws RecordException {
    String written = IlpJson.write(record);
    assertThat(IlpJson.readRecord(written)).isEqualTo(record);
    assertThat(IlpJson.write(IlpJson.readRecord(written))).isEqualTo(written);
  }

  @Property(tries = 100)
  void writes_what_the_schema_accepts(@ForAll("records") HealthRecord record) {
    assertThat(SchemaTest.recordFaults(IlpJson.write(record))).isEmpty();
  }

  @Provide
  Arbitrary<HealthRecord> records() {
    return Combinators.combine(persons(), doses(), screenings(), services(), others())
        .as(
            (person, doses, screenings, services, others) ->
                HealthRecord.builder()
                    .from(others)
                    .person(person)
                    .immunizations(doses)
                    .screenings(screenings)
                    .services(services)
                    .build());
  }

  private static Arbitrary<Person> persons() {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(10),
            days(),
            Arbitraries.of(Sex.class).optional(),
            Arbitraries.integers().between(0, 12),
            Arbitraries.integers().between(22 * 7, 43 * 7).map(Period::ofDays).optional(),
            quantities().optional())
        .as(
            (id, birth, sex, grade, gestation, weight) ->
                Person.builder()
                    .id(id)
                    .birthDate(birth)
                    .sex(sex)
                    .schoolGrade(grade)
                    .gestationAtBirth(gestation)
                    .birthWeight(weight)
                    .village("5171010001")
                    .dusun("Krajan")
                    .build());
  }

  private static Arbitrary<List<Dose>> doses() {
    return Combinators.combine(
            ids(),
            codes(),
            dates().optional(),
            Arbitraries.of(DoseProgramme.class),
            Arbitraries.of(Evidence.class))
        .as(
            (id, vaccine, date, programme, evidence) ->
                Dose.builder()
                    .id(id)
                    .vaccine(vaccine)
                    .date(date)
                    .programme(programme)
                    .evidence(evidence)
                    .build())
        .list()
        .uniqueElements(Dose::id)
        .ofMaxSize(5);
  }

  private static Arbitrary<List<ScreeningRecord>> screenings() {
    return Combinators.combine(
            ids(),
            codes(),
            dates(),
            Arbitraries.of(FacilityTier.class).optional(),
            Arbitraries.maps(codes(), quantities()).ofMaxSize(3),
            Arbitraries.maps(codes(), answers()).ofMaxSize(4))
        .as(
            (id, type, date, place, measurements, answers) ->
                ScreeningRecord.builder()
                    .id(id)
                    .type(type)
                    .date(date)
                    .place(place)
                    .measurements(new TreeMap<>(measurements))
                    .answers(new TreeMap<>(answers))
                    .build())
        .list()
        .uniqueElements(ScreeningRecord::id)
        .ofMaxSize(4);
  }

  private static Arbitrary<List<ServiceRecord>> services() {
    return Combinators.combine(
            ids(),
            codes(),
            days(),
            Arbitraries.integers().between(0, 90),
            Arbitraries.of(Provider.class).optional())
        .as(
            (id, type, date, quantity, by) ->
                ServiceRecord.builder()
                    .id(id)
                    .type(type)
                    .date(RecordDate.of(date))
                    .quantity(quantity)
                    .by(by)
                    .build())
        .list()
        .uniqueElements(ServiceRecord::id)
        .ofMaxSize(3);
  }

  /** A record with the lists the others leave out. */
  private static Arbitrary<HealthRecord> others() {
    return Combinators.combine(
            ids(),
            codes(),
            days(),
            days().optional(),
            Arbitraries.of(PregnancyEndType.class),
            Arbitraries.strings().withChars("aé\"\\\n\t\u0000–語 ").ofMaxLength(20).optional(),
            Arbitraries.of(FacilityTier.class),
            Arbitraries.of(ReferralOutcome.class).optional())
        .as(
            (id, code, day, end, endType, detail, tier, outcome) ->
                HealthRecord.builder()
                    .person(Person.builder().id("P").birthDate(day).build())
                    .addPregnancy(
                        new Pregnancy(
                            id,
                            java.util.Optional.of(day),
                            end.map(
                                last -> new Pregnancy.End(last, java.util.Optional.of(endType)))))
                    .addCondition(
                        new Condition(
                            id,
                            code,
                            java.util.Optional.of(RecordDate.of(day)),
                            end.map(RecordDate::of),
                            detail))
                    .addExposure(new Exposure(code, java.util.Optional.of(RecordDate.of(day))))
                    .addReferral(
                        new ReferralRecord(
                            id,
                            code,
                            java.util.Optional.of(tier),
                            java.util.Optional.of(RecordDate.of(day)),
                            outcome))
                    .build());
  }

  private static Arbitrary<Answer> answers() {
    return Arbitraries.oneOf(
        Arbitraries.of(true, false).map(Answer.YesNo::new),
        numbers().map(Answer.Numeric::new),
        codes().filter(code -> !code.equals("declined")).map(Answer.Coded::new),
        Arbitraries.just(Answer.DECLINED));
  }

  private static Arbitrary<Quantity> quantities() {
    return Combinators.combine(numbers(), Arbitraries.of("kg", "g", "mm[Hg]", "%", "10*3/uL"))
        .as(Quantity::new);
  }

  /** Any number but minus zero, which JSON does not tell from zero. */
  private static Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0, 10_000),
        Arbitraries.of(
            0.1, 1e-9, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1e21, 123456789.125));
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.strings().withChars("is019-'\"\\é").ofMinLength(1).ofMaxLength(6);
  }

  private static Arbitrary<String> codes() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
  }

  private static Arbitrary<RecordDate> dates() {
    return Arbitraries.oneOf(
        days().map(RecordDate::of), days().map(day -> RecordDate.of(YearMonth.from(day))));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-10_000, 30_000).map(LocalDate::ofEpochDay);
  }
}
