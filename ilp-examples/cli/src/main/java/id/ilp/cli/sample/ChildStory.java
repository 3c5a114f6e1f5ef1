package id.ilp.cli.sample;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.person.Sex;
import id.ilp.core.rows.RowFile;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.ScreeningRecord;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/** What is on record of a child of under seven years. */
final class ChildStory {
  /** What a child is brought for. */
  private record Planned(String vaccine, Period age) {}

  private static final ImmutableList<Planned> DOSES =
      RowFile.resource(ChildStory.class, "child-doses.csv", "vaccine", "age").rows().stream()
          .map(row -> new Planned(row.text("vaccine"), row.period("age")))
          .collect(ImmutableList.toImmutableList());

  private static final int UNDER_FIVE_DAYS = 1826;
  private static final int WEIGHINGS = 4;

  private final RecordStory story;
  private final Sex sex;
  private final LocalDate birth;
  private final LocalDate day;
  private final Chance chance;

  ChildStory(RecordStory story, Sex sex, LocalDate birth, LocalDate day, Chance chance) {
    this.story = story;
    this.sex = sex;
    this.birth = birth;
    this.day = day;
    this.chance = chance;
  }

  void tell() {
    newborn();
    doses();
    if (Dates.days(birth, day) < UNDER_FIVE_DAYS) {
      weighings();
      vitaminA();
    }
    if (chance.percent(2)) {
      story.condition("diarrhoea", Dates.later(birth, day.minusDays(chance.between(0, 3))));
    }
  }

  private void newborn() {
    if (birth.isBefore(day.minusYears(1))) {
      return;
    }
    if (chance.percent(93)) {
      story.service("kn1", birth.plusDays(1), FacilityTier.PUSKESMAS);
      story.service("vitamin-k1", birth, FacilityTier.PUSKESMAS);
    }
    if (chance.percent(82)) {
      LocalDate second = birth.plusDays(chance.between(2, 6));
      story.service("kn2", second, FacilityTier.PUSTU);
      story.add(
          second,
          story
              .screening("newborn-blood-spot", second, FacilityTier.PUSKESMAS)
              .putMeasurement(
                  "tsh",
                  RecordStory.quantity(chance.percent(1) ? 24 : chance.about(5, 1), 1, "m[IU]/L")));
    }
    if (chance.percent(71)) {
      story.service("kn3", birth.plusDays(chance.between(8, 26)), FacilityTier.HOME_VISIT);
    }
  }

  private void doses() {
    boolean isNeverBrought = chance.percent(4);
    boolean isOftenLate = chance.percent(22);
    boolean isOddlyDated = chance.percent(1.5);
    Period age = Period.ZERO;
    LocalDate visit = birth;
    boolean comes = chance.percent(90);
    for (Planned planned : DOSES) {
      if (!planned.age().equals(age)) {
        age = planned.age();
        LocalDate wanted = Dates.plus(birth, age);
        LocalDate next =
            wanted.plusDays(isOftenLate ? chance.between(5, 75) : chance.between(0, 18));
        visit = Dates.later(next, visit.plusDays(28));
        comes = !isNeverBrought && chance.percent(isOftenLate ? 74 : 96);
      }
      if (comes && isOddlyDated && planned.vaccine().equals("mr") && story.isPast(visit)) {
        story.dose("mr", RecordDate.of(YearMonth.from(visit)));
      } else if (comes) {
        story.dose(planned.vaccine(), visit);
      }
    }
    if (chance.percent(0.7)) {
      story.dose("bcg", birth.minusDays(chance.between(20, 300)));
    }
  }

  /** About a standard deviation below WHO's median, as in many villages; some gain too little. */
  private void weighings() {
    double weightZ = chance.about(-0.8, 0.9);
    double heightZ = chance.about(-1.0, 0.9);
    double loss = chance.percent(12) ? 0.25 : 0;
    for (int i = WEIGHINGS - 1; i >= 0; i--) {
      LocalDate on = day.minusMonths(i).minusDays(chance.between(0, 12));
      if (on.isBefore(birth) || chance.percent(28)) {
        continue;
      }
      double z = weightZ - loss * (WEIGHINGS - i);
      ScreeningRecord.Builder screening =
          story
              .screening("anthropometry", on, FacilityTier.POSYANDU)
              .putMeasurement(
                  "weight",
                  RecordStory.quantity(
                      value(GrowthIndicator.WEIGHT_FOR_AGE, on, z) * (chance.percent(0.2) ? 10 : 1),
                      1,
                      "kg"));
      if (i == 0 || chance.percent(25)) {
        boolean isLying = Dates.days(birth, on) < GrowthStandard.FIRST_DAY_OF_HEIGHT;
        screening
            .putMeasurement(
                "height",
                RecordStory.quantity(
                    value(GrowthIndicator.LENGTH_HEIGHT_FOR_AGE, on, heightZ), 1, "cm"))
            .putAnswer("position", new Answer.Coded(isLying ? "lying" : "standing"));
      }
      story.add(on, screening);
    }
  }

  private double value(GrowthIndicator indicator, LocalDate on, double z) {
    return GrowthStandard.forAge(indicator, sex, Dates.days(birth, on))
        .map(lms -> indicator.valueAt(lms, z))
        .orElseThrow();
  }

  private void vitaminA() {
    int year = day.getYear();
    for (LocalDate round : new LocalDate[] {LocalDate.of(year, 2, 10), LocalDate.of(year, 8, 10)}) {
      if (!round.isBefore(Dates.plus(birth, Period.ofMonths(6))) && chance.percent(80)) {
        story.service("vitamin-a", round, FacilityTier.POSYANDU);
      }
    }
    if (!day.isBefore(Dates.plus(birth, Period.ofMonths(12))) && chance.percent(65)) {
      story.service("deworming", LocalDate.of(year, 8, 10), FacilityTier.POSYANDU);
    }
  }
}
