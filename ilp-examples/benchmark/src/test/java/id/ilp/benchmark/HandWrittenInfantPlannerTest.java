package id.ilp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.benchmark.HandWrittenInfantPlanner.DoseVerdict;
import id.ilp.benchmark.HandWrittenInfantPlanner.Infant;
import id.ilp.benchmark.HandWrittenInfantPlanner.SeriesNeed;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.person.Person;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HandWrittenInfantPlannerTest {
  private static final int INFANTS = 5_000;
  private static final Set<String> CODES =
      Arrays.stream(Infant.values()).map(Infant::code).collect(Collectors.toUnmodifiableSet());
  private static final List<String> PRODUCTS =
      List.of("hb0", "bcg", "opv", "opv", "opv", "dpt-hb-hib", "dpt-hb-hib", "mr", "mr", "mmr");

  private final IlpEngine engine = IlpEngine.national();

  @Test
  void agrees_with_the_engine_on_thousands_of_infants() {
    var random = new Random(20261121);
    Set<NeedStatus> statuses = EnumSet.noneOf(NeedStatus.class);
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (int n = 0; n < INFANTS; n++) {
      LocalDate birth = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
      LocalDate asOf = LocalDate.of(2025, 1, 21).plusDays(random.nextInt(900));
      asOf = asOf.isBefore(birth) ? birth.plusDays(random.nextInt(500)) : asOf;
      HealthRecord infant = n % 2 == 0 ? careless(random, birth) : onSchedule(random, birth);
      var byHand = HandWrittenInfantPlanner.plan(infant, asOf);
      CarePlan plan = engine.plan(infant, asOf);
      assertThat(byHand.needs()).as("needs on %s of %s", asOf, infant).isEqualTo(needs(plan));
      assertThat(byHand.doses())
          .as("doses on %s of %s", asOf, infant)
          .containsExactlyInAnyOrderElementsOf(verdicts(plan));
      byHand.needs().forEach(need -> statuses.add(need.status()));
      byHand.doses().forEach(dose -> verdicts.add(dose.verdict()));
    }
    assertThat(statuses)
        .as("what was compared")
        .containsExactlyInAnyOrder(
            NeedStatus.OVERDUE,
            NeedStatus.DUE,
            NeedStatus.UPCOMING,
            NeedStatus.DONE,
            NeedStatus.TOO_LATE);
    assertThat(verdicts)
        .as("what was compared")
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Verdict.NOT_COUNTED)));
  }

  @Test
  void agrees_with_the_engine_on_the_measured_infant() {
    HealthRecord infant = Samples.read(Samples.infantJson());
    var byHand = HandWrittenInfantPlanner.plan(infant, Samples.DAY);
    CarePlan plan = engine.plan(infant, Samples.DAY);
    assertThat(byHand.needs()).isEqualTo(needs(plan));
    assertThat(byHand.doses()).containsExactlyInAnyOrderElementsOf(verdicts(plan));
  }

  /** Any dose on any day: many are spoilt, and live injections crowd each other. */
  private static HealthRecord careless(Random random, LocalDate birth) {
    List<Dose> doses = new ArrayList<>();
    int count = random.nextInt(16);
    int reach = random.nextInt(10) == 0 ? 2_400 : 700;
    for (int i = 0; i < count; i++) {
      boolean isClose = i > 0 && random.nextInt(3) == 0;
      LocalDate day =
          isClose
              ? doses.get(i - 1).date().orElseThrow().earliest().plusDays(random.nextInt(40))
              : birth.plusDays(random.nextInt(reach));
      doses.add(dose(random, i, PRODUCTS.get(random.nextInt(PRODUCTS.size())), day));
    }
    return infant(birth, doses);
  }

  /** Near the schedule, a few days early or late, some left out: intervals decide. */
  private static HealthRecord onSchedule(Random random, LocalDate birth) {
    List<Dose> doses = new ArrayList<>();
    for (String planned :
        List.of(
            "hb0 0",
            "bcg 30",
            "opv 30",
            "dpt-hb-hib 61",
            "opv 61",
            "dpt-hb-hib 91",
            "opv 91",
            "dpt-hb-hib 122",
            "opv 122",
            "mr 274",
            "dpt-hb-hib 548",
            "mr 548")) {
      if (random.nextInt(6) != 0) {
        int space = planned.indexOf(' ');
        int age = Integer.parseInt(planned.substring(space + 1));
        LocalDate day = birth.plusDays(Math.max(0, age + random.nextInt(25) - 12));
        doses.add(dose(random, doses.size(), planned.substring(0, space), day));
      }
    }
    return infant(birth, doses);
  }

  private static Dose dose(Random random, int number, String vaccine, LocalDate day) {
    return Dose.builder()
        .id("i" + number)
        .vaccine(vaccine)
        .date(RecordDate.of(day))
        .programme(random.nextInt(12) == 0 ? DoseProgramme.CAMPAIGN : DoseProgramme.ROUTINE)
        .build();
  }

  private static HealthRecord infant(LocalDate birth, List<Dose> doses) {
    return HealthRecord.builder()
        .person(Person.builder().id("infant").birthDate(birth).village("3310042007").build())
        .immunizations(doses)
        .build();
  }

  private static List<SeriesNeed> needs(CarePlan plan) {
    return Arrays.stream(Infant.values())
        .map(series -> need(series, plan.need(series.code()).orElseThrow()))
        .toList();
  }

  private static SeriesNeed need(Infant series, Need need) {
    return new SeriesNeed(
        series,
        need.status(),
        need.dose().orElse(0),
        need.earliest().orElse(null),
        need.overdueFrom().orElse(null),
        need.latest().orElse(null));
  }

  private static List<DoseVerdict> verdicts(CarePlan plan) {
    return plan.doses().stream()
        .flatMap(
            dose ->
                dose.credits().stream()
                    .filter(credit -> CODES.contains(credit.series()))
                    .map(
                        credit ->
                            new DoseVerdict(
                                dose.of(),
                                series(credit.series()),
                                credit.dose().orElse(0),
                                credit.verdict())))
        .toList();
  }

  private static Infant series(String code) {
    return Arrays.stream(Infant.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
