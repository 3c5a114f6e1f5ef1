package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.AnswerType;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every child, tried on many invented ones. */
class ChildLawsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final List<String> QUESTIONNAIRES =
      List.of(
          "kpsp",
          "tdd",
          "tdl",
          "tumbling-e",
          "white-pupil",
          "kmpe",
          "m-chat-r",
          "gpph",
          "stool-colour",
          "newborn-jaundice",
          "tb-child-score",
          "thalassaemia-history",
          "hearing-whisper",
          "finger-count",
          "dental",
          "immunization-check",
          "development-concern");

  private static final Map<String, String> OWN =
      Map.of(
          "weight-for-age", "weight",
          "height-for-age", "height",
          "head-circumference-for-age", "head-circumference");

  private static final List<FacilityTier> PLACES = List.of(FacilityTier.values());

  private static <T> T oneOf(List<T> several, Random random) {
    return several.get(random.nextInt(several.size()));
  }

  private static ScreeningType type(String code) {
    return java.util.Objects.requireNonNull(
        IlpEngine.national().pack().screeningTypes().byCode().get(code));
  }

  /** A child with one record of each of some questionnaires, some of them with holes. */
  private static HealthRecord child(Random random) {
    var child =
        People.somebody()
            .sex(random.nextBoolean() ? Sex.FEMALE : Sex.MALE)
            .born(TODAY.minusDays(random.nextInt(2400)))
            .record();
    var record = HealthRecord.builder().from(child);
    for (String code : QUESTIONNAIRES) {
      if (random.nextInt(3) == 0) {
        record.addScreening(answered(type(code), random));
      }
    }
    return record.build();
  }

  private static ScreeningRecord answered(ScreeningType type, Random random) {
    var record =
        ScreeningRecord.builder()
            .id("s-" + type.code())
            .type(type.code())
            .date(RecordDate.of(TODAY))
            .place(oneOf(PLACES, random));
    int yesOutOfTen = random.nextInt(11);
    int holesOutOfTwenty = random.nextInt(4);
    for (AnswerType item : type.answers().values()) {
      if (random.nextInt(20) >= holesOutOfTwenty) {
        record.putAnswer(item.name(), answer(item, random, yesOutOfTen));
      }
    }
    boolean isNotYellow = new Answer.YesNo(false).equals(record.build().answers().get("yellow"));
    return isNotYellow // yellow palms of a baby who is not yellow contradict each other
        ? record.answers(Map.of("yellow", new Answer.YesNo(false))).build()
        : record.build();
  }

  private static Answer answer(AnswerType item, Random random, int yesOutOfTen) {
    return switch (item.kind()) {
      case BOOLEAN, BOOLEAN_OR_NUMBER -> new Answer.YesNo(random.nextInt(10) < yesOutOfTen);
      case CODE -> new Answer.Coded(oneOf(item.codes(), random));
      case NUMBER -> new Answer.Numeric(number(item, random));
    };
  }

  private static double number(AnswerType item, Random random) {
    for (int tries = 0; tries < 1000; tries++) {
      double number = random.nextInt(100);
      if (item.fault(new Answer.Numeric(number)).isEmpty()) {
        return number;
      }
    }
    throw new AssertionError("no number for " + item.name());
  }

  @Property(tries = 600)
  void an_answer_nobody_gave_never_counts_as_no(@ForAll long seed) {
    var random = new Random(seed);
    HealthRecord child = child(random);
    CarePlan whole = Plans.plan(child, TODAY);
    Plans.assertSound(child, whole);
    for (ScreeningRecord screening : child.screenings()) {
      List<String> items = new ArrayList<>(screening.answers().keySet());
      items.remove("band"); // without it every question of every band is read
      if (items.isEmpty()) {
        continue;
      }
      String item = oneOf(items, random);
      CarePlan less = Plans.plan(without(child, screening, item), TODAY);
      assertThat(classes(less))
          .as("without " + item + " of " + screening)
          .isSubsetOf(classes(whole));
      for (Need need : less.needs()) {
        if (need.status() == NeedStatus.DONE) {
          assertThat(Plans.need(whole, need.code()).status())
              .as(need.code() + " without " + item + " of " + screening)
              .isEqualTo(NeedStatus.DONE);
        }
      }
    }
  }

  private static HealthRecord without(HealthRecord child, ScreeningRecord screening, String item) {
    var answers = new TreeMap<>(screening.answers());
    answers.remove(item);
    var screenings = new ArrayList<>(child.screenings());
    screenings.set(
        screenings.indexOf(screening),
        ScreeningRecord.builder().from(screening).answers(answers).build());
    return HealthRecord.builder().from(child).screenings(screenings).build();
  }

  private static Set<String> classes(CarePlan plan) {
    return plan.assessments().stream()
        .filter(one -> one.of().isPresent())
        .map(one -> one.code() + " " + one.of() + " " + one.band())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Property(tries = 800)
  void a_measurement_beyond_belief_refers_nobody(
      @ForAll @IntRange(max = 1825) int age,
      @ForAll Sex sex,
      @ForAll @DoubleRange(min = 0.3, max = 60) double kilograms,
      @ForAll @DoubleRange(min = 20, max = 150) double centimetres,
      @ForAll @DoubleRange(min = 20, max = 65) double head) {
    HealthRecord child =
        People.somebody()
            .sex(sex)
            .born(TODAY.minusDays(age))
            .had(
                Visits.weighing(kilograms)
                    .measuring("height", centimetres, "cm")
                    .measuring("head-circumference", head, "cm")
                    .on("2026-11-21")
                    .at(FacilityTier.POSYANDU))
            .record();
    CarePlan plan = Plans.plan(child, TODAY);
    Set<String> found = plan.findings().stream().map(one -> one.code()).collect(Collectors.toSet());
    plan.referrals().forEach(one -> found.add(one.code()));
    boolean isWeightOff = isFlagged(plan, "weight-for-age");
    boolean isHeightOff = isFlagged(plan, "height-for-age");
    if (isWeightOff) {
      assertThat(found).doesNotContain("growth-faltering");
    }
    if (isHeightOff) {
      assertThat(found).doesNotContain("stunting");
    }
    if (isWeightOff || isHeightOff || isFlagged(plan, "weight-for-height")) {
      assertThat(found).doesNotContain("severe-wasting", "wasting", "obesity-child");
    }
    if (isFlagged(plan, "head-circumference-for-age")) {
      assertThat(found).doesNotContain("head-size");
    }
    HealthRecord less = withoutDoubted(child, plan);
    assertThat(concluded(plan)).isEqualTo(concluded(Plans.plan(less, TODAY)));
  }

  /**
   * The record as if nobody had taken the measurements whose own indicator does not believe them.
   */
  private static HealthRecord withoutDoubted(HealthRecord child, CarePlan plan) {
    ScreeningRecord measured = child.screenings().get(0);
    var measurements = new TreeMap<>(measured.measurements());
    OWN.forEach(
        (assessment, measurement) -> {
          if (isFlagged(plan, assessment)) {
            measurements.remove(measurement);
          }
        });
    return HealthRecord.builder()
        .from(child)
        .screenings(
            List.of(ScreeningRecord.builder().from(measured).measurements(measurements).build()))
        .build();
  }

  private static Set<String> concluded(CarePlan plan) {
    Set<String> all = new TreeSet<>();
    plan.findings().forEach(one -> all.add(one.code()));
    plan.referrals().forEach(one -> all.add(one.code() + one.to() + one.urgency()));
    plan.homeVisits().forEach(one -> all.add("visit " + one.code()));
    return all;
  }

  private static boolean isFlagged(CarePlan plan, String assessment) {
    return plan.assessments().stream()
        .filter(one -> one.code().equals(assessment))
        .anyMatch(Assessment::isFlagged);
  }

  @Property(tries = 600)
  void a_danger_sign_outranks_every_score(@ForAll long seed) {
    var random = new Random(seed);
    HealthRecord child = child(random);
    List<String> signs = List.copyOf(type("danger-signs").answers().keySet());
    FacilityTier place = oneOf(PLACES, random);
    ScreeningRecord seen =
        ScreeningRecord.builder()
            .id("danger")
            .type("danger-signs")
            .date(RecordDate.of(TODAY))
            .place(place)
            .putAnswer(oneOf(signs, random), new Answer.YesNo(true))
            .build();
    HealthRecord record = HealthRecord.builder().from(child).addScreening(seen).build();
    CarePlan plan = Plans.plan(record, TODAY);
    Plans.assertSound(record, plan);
    assertThat(plan.findings().stream().map(one -> one.code())).contains("danger-sign");
    switch (place) {
      case HOME_VISIT, POSYANDU, SCHOOL, SELF -> {
        assertThat(danger(plan)).hasSize(1);
        assertThat(danger(plan).get(0).urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(danger(plan).get(0).to()).isEqualTo(FacilityTier.PUSKESMAS);
      }
      case PUSTU -> assertThat(danger(plan)).hasSize(1);
      case HOSPITAL -> assertThat(danger(plan)).isEmpty();
      case PUSKESMAS, CLINIC, LABORATORY ->
          danger(plan).forEach(one -> assertThat(one.urgency()).isEqualTo(Urgency.EMERGENCY));
    }
    for (Referral one : danger(plan)) {
      if (one.urgency() == Urgency.EMERGENCY) {
        assertThat(plan.referrals())
            .allSatisfy(other -> assertThat(one.urgency()).isLessThanOrEqualTo(other.urgency()));
      }
    }
  }

  private static List<Referral> danger(CarePlan plan) {
    return plan.referrals().stream().filter(one -> one.code().equals("danger-sign")).toList();
  }
}
