package id.ilp.cli.sample;

import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.ScreeningRecord;
import java.time.LocalDate;
import java.util.Optional;

/** What is on record of somebody of seven years or more. */
final class GrownStory {
  private static final int PREGNANCY_DAYS = 280;

  private final RecordStory story;
  private final Sex sex;
  private final LocalDate day;
  private final Chance chance;
  private final int years;

  GrownStory(RecordStory story, Sex sex, LocalDate birth, LocalDate day, Chance chance) {
    this.story = story;
    this.sex = sex;
    this.day = day;
    this.chance = chance;
    this.years = Dates.completedYears(birth, day);
  }

  void tell() {
    if (years < 18) {
      pupil();
    }
    if (years >= 15) {
      boolean hasHypertension = chance.percent(years < 40 ? 2 : years < 60 ? 14 : 28);
      boolean hasDiabetes = chance.percent(years < 40 ? 0.5 : 6);
      illnesses(hasHypertension, hasDiabetes);
      screenings(hasHypertension, hasDiabetes);
    }
    if (years >= 60 && chance.percent(55)) {
      older();
    }
    if (sex == Sex.FEMALE && years >= 18 && years < 42) {
      pregnancies();
    }
    if (years >= 15 && chance.percent(25)) {
      tuberculosisCard();
    }
  }

  /** The questions of the posyandu card; most of those with signs are tested afterwards. */
  private void tuberculosisCard() {
    LocalDate on = thisYear(10, 322);
    boolean hasSigns = chance.percent(3);
    ScreeningRecord.Builder card = story.screening("tb-card", on, FacilityTier.POSYANDU);
    for (String sign : new String[] {"persistent-cough", "fever-2-weeks"}) {
      card.putAnswer(sign, new Answer.YesNo(hasSigns));
    }
    story.add(
        on, card.putAnswer("weight", RecordStory.no()).putAnswer("contact", RecordStory.no()));
    if (hasSigns && chance.percent(70)) {
      story.service("tb-test", on.plusDays(chance.between(1, 6)), FacilityTier.PUSKESMAS);
    }
  }

  private LocalDate thisYear(int from, int to) {
    return LocalDate.of(day.getYear(), 1, 1).plusDays(chance.between(from, to));
  }

  private void pupil() {
    if (years <= 8 && chance.percent(70)) {
      story.dose("mr", thisYear(213, 240));
      story.dose(years == 7 ? "dt" : "td", thisYear(305, 320));
    } else if (years == 11 && chance.percent(70)) {
      story.dose("td", thisYear(305, 320));
      if (sex == Sex.FEMALE) {
        story.dose("hpv", thisYear(213, 240));
      }
    }
    if (chance.percent(58)) {
      story.service("ckg-school", thisYear(213, 300), FacilityTier.SCHOOL);
    }
    if (sex == Sex.FEMALE && years >= 12 && chance.percent(40)) {
      LocalDate on = day.minusDays(chance.between(0, 40));
      story.service("iron-weekly", on, FacilityTier.SCHOOL);
      story.add(
          on,
          story
              .screening("haemoglobin", on, FacilityTier.SCHOOL)
              .putMeasurement(
                  "haemoglobin", RecordStory.quantity(chance.about(12.6, 1.2), 1, "g/dL")));
    }
  }

  private void illnesses(boolean hasHypertension, boolean hasDiabetes) {
    LocalDate since = day.minusYears(chance.between(1, 9));
    if (hasHypertension) {
      story.condition("hypertension", since);
    }
    if (hasDiabetes) {
      story.condition("diabetes", since);
    }
    if (chance.percent(0.3)) {
      story.condition("severe-mental-disorder", since);
    }
    if (chance.percent(0.25)) {
      story.condition("tb-treatment", day.minusDays(chance.between(10, 160)));
      LocalDate control = day.minusDays(chance.between(1, 45));
      story.service("tb-control", control, FacilityTier.PUSKESMAS);
    } else if (chance.percent(0.6)) {
      story.exposure("tb-close-contact", day.minusDays(chance.between(10, 200)));
    }
    if (chance.percent(0.15)) {
      story.condition("hiv-on-art", since);
    }
    if (chance.percent(0.4)) {
      story.exposure("hiv-risk-group", since);
      if (chance.percent(50)) {
        LocalDate on = thisYear(10, 310);
        boolean isReactive = chance.percent(8);
        story.add(
            on,
            story
                .screening("hiv-test", on, FacilityTier.PUSKESMAS)
                .putAnswer("result", new Answer.Coded(isReactive ? "reactive" : "non-reactive")));
      }
    }
  }

  private void screenings(boolean hasHypertension, boolean hasDiabetes) {
    if (!chance.percent(hasHypertension || hasDiabetes ? 80 : 52)) {
      return;
    }
    LocalDate on = chance.percent(80) ? thisYear(10, 322) : day.minusDays(chance.between(366, 700));
    FacilityTier place = chance.percent(70) ? FacilityTier.POSYANDU : FacilityTier.PUSKESMAS;
    double height = chance.about(sex == Sex.MALE ? 164 : 153, 6);
    double bmi = Math.max(15, chance.about(years < 25 ? 21 : 23.8, 3.6));
    ScreeningRecord.Builder body =
        story
            .screening("anthropometry", on, place)
            .putMeasurement("height", RecordStory.quantity(height, 0, "cm"))
            .putMeasurement(
                "weight", RecordStory.quantity(bmi * height * height / 10_000, 1, "kg"));
    if (years >= 18) {
      body.putMeasurement(
          "waist",
          RecordStory.quantity(Math.max(55, 50 + bmi * 1.3 + chance.about(0, 4)), 0, "cm"));
    }
    story.add(on, body);
    pressure(on, place, hasHypertension);
    if (chance.percent(78)) {
      glucose(on, place, hasDiabetes);
    }
    if (hasHypertension && chance.percent(55)) {
      pressure(day.minusDays(chance.between(0, 40)), FacilityTier.PUSTU, true);
    }
    if (hasDiabetes && chance.percent(55)) {
      glucose(day.minusDays(chance.between(0, 40)), FacilityTier.PUSTU, true);
    }
    if (years >= 18 && chance.percent(30)) {
      boolean isSmoker = sex == Sex.MALE && chance.percent(55);
      story.add(
          on,
          story
              .screening("smoking", on, place)
              .putAnswer("active", new Answer.YesNo(isSmoker))
              .putAnswer("passive", RecordStory.no()));
    }
  }

  private void pressure(LocalDate on, FacilityTier place, boolean isHigh) {
    double systolic = chance.about(Math.min(138, 108 + years * 0.32) + (isHigh ? 14 : 0), 11);
    double diastolic = Math.min(systolic - 22, chance.about(76 + (isHigh ? 8 : 0), 7));
    boolean isOdd = chance.percent(0.4);
    String unit = isOdd ? "kPa" : "mm[Hg]";
    story.add(
        on,
        story
            .screening("blood-pressure", on, place)
            .putMeasurement("systolic", RecordStory.quantity(systolic, 0, unit))
            .putMeasurement("diastolic", RecordStory.quantity(diastolic, 0, unit)));
  }

  private void glucose(LocalDate on, FacilityTier place, boolean isHigh) {
    double value = Math.max(62, chance.about(isHigh ? 196 : 106, isHigh ? 45 : 17));
    story.add(
        on,
        story
            .screening("blood-glucose", on, place)
            .putMeasurement("random-glucose", RecordStory.quantity(value, 0, "mg/dL")));
  }

  private void older() {
    LocalDate on = thisYear(20, 320);
    int total = chance.percent(72) ? 20 : chance.between(years < 75 ? 14 : 5, 19);
    story.add(
        on,
        story
            .screening("adl", on, FacilityTier.POSYANDU)
            .putAnswer("total", new Answer.Numeric(total)));
    ScreeningRecord.Builder skilas = story.screening("skilas", on, FacilityTier.POSYANDU);
    for (String domain :
        new String[] {"cognition", "mobility", "nutrition", "vision", "hearing", "mood"}) {
      skilas.putAnswer(domain, new Answer.YesNo(chance.percent(9)));
    }
    story.add(on, skilas);
  }

  private void pregnancies() {
    if (chance.percent(6.5)) {
      LocalDate lastPeriod = day.minusDays(chance.between(30, PREGNANCY_DAYS));
      story.pregnancy(lastPeriod, Optional.empty());
      antenatal(lastPeriod, day);
    } else if (chance.percent(8)) {
      LocalDate end = day.minusDays(chance.between(1, 330));
      LocalDate lastPeriod = end.minusDays(chance.between(PREGNANCY_DAYS - 18, PREGNANCY_DAYS + 6));
      boolean isLost = chance.percent(5);
      LocalDate ended = isLost ? lastPeriod.plusDays(chance.between(45, 80)) : end;
      story.pregnancy(
          lastPeriod,
          Optional.of(
              new Pregnancy.End(
                  ended,
                  Optional.of(
                      isLost ? PregnancyEndType.MISCARRIAGE : PregnancyEndType.LIVE_BIRTH))));
      antenatal(lastPeriod, ended.minusDays(1));
      if (!isLost) {
        after(ended);
      }
    }
  }

  /** Visits as they came: some women come late, some stay away. */
  private void antenatal(LocalDate lastPeriod, LocalDate lastDay) {
    int[] days = {58, 108, 146, 188, 228, 258};
    int late = chance.percent(20) ? chance.between(10, 40) : chance.between(0, 8);
    double comes = chance.percent(8) ? 30 : 93;
    for (int i = 0; i < days.length; i++) {
      LocalDate on = lastPeriod.plusDays(days[i] + late);
      if (!on.isAfter(lastDay) && chance.percent(comes)) {
        boolean isDoctor = i == 0 || i == 4;
        story.service("k" + (i + 1), on, isDoctor ? FacilityTier.PUSKESMAS : FacilityTier.PUSTU);
        measured(on, i == 0);
      }
    }
    if (chance.percent(70)) {
      story.dose("td", lastPeriod.plusDays(70));
    }
  }

  private void measured(LocalDate on, boolean isFirst) {
    pressure(on, FacilityTier.PUSTU, chance.percent(6));
    if (isFirst) {
      story.add(
          on,
          story
              .screening("anthropometry", on, FacilityTier.PUSKESMAS)
              .putMeasurement("muac", RecordStory.quantity(chance.about(26.5, 2.4), 1, "cm")));
      story.add(
          on,
          story
              .screening("haemoglobin", on, FacilityTier.PUSKESMAS)
              .putMeasurement(
                  "haemoglobin", RecordStory.quantity(chance.about(11.7, 1.1), 1, "g/dL")));
    }
  }

  private void after(LocalDate birth) {
    boolean isAtHome = chance.percent(6);
    FacilityTier place =
        isAtHome
            ? FacilityTier.HOME_VISIT
            : chance.percent(30) ? FacilityTier.HOSPITAL : FacilityTier.PUSKESMAS;
    story.service("delivery", birth, place);
    int[] first = {0, 2, 8, 29};
    int[] last = {1, 6, 26, 40};
    double[] comes = {92, 82, 70, 58};
    for (int i = 0; i < comes.length; i++) {
      if (chance.percent(comes[i])) {
        LocalDate on = birth.plusDays(chance.between(first[i], last[i]));
        story.service("kf" + (i + 1), on, i == 0 ? place : FacilityTier.PUSTU);
      }
    }
  }
}
