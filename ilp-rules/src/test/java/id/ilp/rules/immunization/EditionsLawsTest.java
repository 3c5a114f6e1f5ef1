package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for children in the editions beside the national one. */
class EditionsLawsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final List<String> VILLAGES = List.of("3171010001", "5171010001");

  @Provide
  Arbitrary<String> editions() {
    return Arbitraries.of("idai-2024", "who");
  }

  /** A child of up to twenty years with doses of any product on any day. */
  private record Child(HealthRecord record, LocalDate asOf) {
    static Child of(IlpEngine engine, long seed) {
      var random = new Random(seed);
      LocalDate asOf = FIRST.plusDays(random.nextInt(2000));
      int days = random.nextInt(random.nextBoolean() ? 900 : 7300);
      LocalDate birth = asOf.minusDays(days);
      List<String> products = engine.pack().schedule().vaccines().keySet().asList();
      var doses = new ArrayList<Dose>();
      for (int i = 0; i < random.nextInt(14); i++) {
        String product = products.get(random.nextInt(products.size()));
        doses.add(dose(i + 1, product, birth.plusDays(random.nextInt(days + 1))));
      }
      return new Child(record(birth, random, doses), asOf);
    }

    private static HealthRecord record(LocalDate birth, Random random, List<Dose> doses) {
      return HealthRecord.builder()
          .person(
              Person.builder()
                  .id("child")
                  .birthDate(birth)
                  .sex(random.nextBoolean() ? Sex.FEMALE : Sex.MALE)
                  .village(VILLAGES.get(random.nextInt(VILLAGES.size())))
                  .build())
          .immunizations(doses)
          .build();
    }

    Child with(Dose dose) {
      return new Child(HealthRecord.builder().from(record).addImmunization(dose).build(), asOf);
    }
  }

  private static Dose dose(int number, String product, LocalDate day) {
    return Dose.builder()
        .id("i" + number)
        .vaccine(product)
        .date(Optional.of(RecordDate.of(day)))
        .build();
  }

  private static String product(IlpEngine engine, Need need) {
    return need.product()
        .orElseGet(() -> engine.pack().schedule().series().get(need.code()).product().code());
  }

  private static List<Need> open(CarePlan plan) {
    return plan.needs().stream()
        .filter(need -> need.kind() == NeedKind.IMMUNIZATION)
        .filter(need -> need.status().compareTo(NeedStatus.DUE) <= 0)
        .toList();
  }

  /** The day the plan announces, and within a week in any case. */
  private static LocalDate nextVisit(CarePlan plan) {
    return plan.needs().stream()
        .filter(need -> need.status() == NeedStatus.UPCOMING)
        .filter(need -> need.kind() == NeedKind.IMMUNIZATION)
        .map(need -> need.earliest().orElseThrow())
        .min(Comparator.naturalOrder())
        .filter(plan.asOf().plusWeeks(1)::isAfter)
        .orElse(plan.asOf().plusWeeks(1));
  }

  @Property(tries = 500)
  void every_plan_is_sound(@ForAll("editions") String edition, @ForAll long seed) {
    IlpEngine engine = Plans.engine(edition);
    Child child = Child.of(engine, seed);
    Plans.assertSound(child.record(), engine.plan(child.record(), child.asOf()));
  }

  @Property(tries = 300)
  void the_order_of_doses_never_matters(@ForAll("editions") String edition, @ForAll long seed) {
    IlpEngine engine = Plans.engine(edition);
    Child child = Child.of(engine, seed);
    var shuffled = new ArrayList<>(child.record().immunizations());
    Collections.shuffle(shuffled, new Random(seed));
    HealthRecord other =
        HealthRecord.builder().from(child.record()).immunizations(shuffled).build();
    assertThat(IlpJson.write(engine.plan(other, child.asOf())))
        .isEqualTo(IlpJson.write(engine.plan(child.record(), child.asOf())));
  }

  @Property(tries = 300)
  void a_dose_given_when_asked_for_counts_and_makes_no_other_series_later(
      @ForAll("editions") String edition, @ForAll long seed) {
    IlpEngine engine = Plans.engine(edition);
    Child child = Child.of(engine, seed);
    CarePlan before = engine.plan(child.record(), child.asOf());
    for (Need need : open(before)) {
      Child after = child.with(dose(99, product(engine, need), child.asOf()));
      CarePlan plan = engine.plan(after.record(), after.asOf());
      DoseEvaluation given =
          plan.doses().stream().filter(dose -> dose.of().equals("i99")).findFirst().orElseThrow();
      Map<String, Verdict> verdicts =
          given.credits().stream()
              .collect(
                  Collectors.toMap(DoseEvaluation.Credit::series, DoseEvaluation.Credit::verdict));
      assertThat(verdicts).as(need.toString()).containsEntry(need.code(), Verdict.VALID);
      for (Need other : plan.needs()) {
        NeedStatus was = Plans.need(before, other.code()).status();
        boolean isLate =
            other.status() == NeedStatus.OVERDUE || other.status() == NeedStatus.TOO_LATE;
        if (isLate && !verdicts.containsKey(other.code())) {
          assertThat(was).as(other.code() + " after " + need.code()).isEqualTo(other.status());
        }
      }
    }
  }

  @Property(tries = 16)
  void a_child_who_takes_every_dose_in_time_has_no_two_live_injections_clash(
      @ForAll("editions") String edition,
      @ForAll Sex sex,
      @ForAll boolean isInBali,
      @ForAll @IntRange(max = 700) int days) {
    IlpEngine engine = Plans.engine(edition);
    LocalDate birth = FIRST.plusDays(days);
    HealthRecord child =
        HealthRecord.builder()
            .person(
                Person.builder()
                    .id("child")
                    .birthDate(birth)
                    .sex(sex)
                    .village(VILLAGES.get(isInBali ? 1 : 0))
                    .build())
            .build();
    int given = 0;
    LocalDate day = birth;
    while (day.isBefore(birth.plusYears(19).minusDays(1))) {
      CarePlan now = engine.plan(child, day);
      List<Need> open = open(now);
      if (open.isEmpty()) {
        day = nextVisit(now);
      } else {
        given++;
        Need first = open.get(0);
        assertThat(first.status()).as(first + " on " + day).isEqualTo(NeedStatus.DUE);
        child =
            HealthRecord.builder()
                .from(child)
                .addImmunization(dose(given, product(engine, first), day))
                .build();
      }
    }
    CarePlan plan = engine.plan(child, day);
    assertThat(given).isGreaterThan(15);
    assertThat(plan.doses())
        .flatExtracting(DoseEvaluation::credits)
        .extracting(DoseEvaluation.Credit::verdict)
        .isSubsetOf(Set.of(Verdict.VALID, Verdict.EXTRA));
    assertThat(plan.doses())
        .allMatch(dose -> dose.credits().stream().anyMatch(c -> c.verdict() == Verdict.VALID));
  }
}
