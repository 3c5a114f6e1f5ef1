package id.ilp.rules.immunization;

import static id.ilp.rules.immunization.ReckonedAge.after;

import id.ilp.core.date.Dates;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.rows.Row;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.People;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.immunization.BoundRows.DoseRow;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A child for whom one row holds, with the doses before it given as early as they count. */
record BoundChild(DoseRow row, LocalDate birth, Sex sex) {
  /** The first day a plan is made for. */
  static final LocalDate FIRST = LocalDate.of(2023, 8, 29);

  LocalDate at(Period age) {
    return after(birth, age);
  }

  LocalDate at(String column) {
    return at(row.age(column));
  }

  /** The first day on which a dose no longer counts. */
  static LocalDate validBefore(DoseRow row, BoundChild child) {
    if (row.isBySchool()) {
      return child.schoolEnd(row);
    }
    return child.at(row.optionalAge("valid_before_age").orElse(row.age("before_age")));
  }

  /** The day from which a school row without a grade is asked for. */
  LocalDate schoolDue(DoseRow school) {
    Period age = Period.ofYears(school.row().integer("age"));
    return ReckonedAge.firstFrom(at(age), school.text("opens"));
  }

  LocalDate schoolEnd(DoseRow school) {
    LocalDate byAge = at(school.age("before_age"));
    boolean isByGradeToo = !school.text("until_end_of_grade").isEmpty();
    return isByGradeToo
        ? Dates.later(byAge, ReckonedAge.endOfSchoolYear(schoolDue(school)))
        : byAge;
  }

  /** Days of the doses before this one, each as early as it counts. */
  List<LocalDate> earlyDoses() {
    var days = new ArrayList<LocalDate>();
    for (int dose = 1; dose < row.dose(); dose++) {
      DoseRow one = BoundRows.before(row, dose);
      LocalDate day = at(one.age("min_age"));
      if (dose == 1 && row.optionalAge("started_from_age").isPresent()) {
        day = Dates.later(day, at(row.age("started_from_age")));
      }
      if (!days.isEmpty()) {
        LocalDate last = days.get(days.size() - 1);
        Period interval = one.optionalAge("min_interval").orElse(Period.ofDays(1));
        day = Dates.later(day, after(last, interval));
      }
      days.add(day);
    }
    return days;
  }

  /** The same with the last of them on {@code day}. */
  List<LocalDate> lastDoseOn(LocalDate day) {
    var days = new ArrayList<>(earlyDoses());
    days.set(days.size() - 1, day);
    return days;
  }

  private String product(DoseRow one, LocalDate day) {
    boolean isTooOld =
        one.isBySchool()
            && one.optionalAge("product_before_age").map(a -> !day.isBefore(at(a))).orElse(false);
    String usual =
        IlpEngine.national().pack().schedule().series().get(one.series()).product().code();
    return one.text("product").isEmpty() || isTooOld ? usual : one.text("product");
  }

  private People people(List<LocalDate> doses) {
    var people = People.somebody().sex(sex).born(birth).inVillage(village());
    switch (row.variant()) {
      case "small-newborn" ->
          people
              .bornWeighing(1900, "g")
              .knownWith("mother-hbsag-negative", birth.toString(), "", Optional.empty());
      case "hpv-three-doses" -> people.knownWith("hiv", birth.toString(), "", Optional.empty());
      default -> {}
    }
    for (int dose = 1; dose <= doses.size(); dose++) {
      DoseRow one = dose == row.dose() ? row : BoundRows.before(row, dose);
      LocalDate day = doses.get(dose - 1);
      people.dose(product(one, day), day.toString(), DoseProgramme.ROUTINE, Evidence.RECORD);
    }
    return people;
  }

  private String village() {
    if (row.variant().startsWith("hexavalent")) {
      return "3403010001";
    }
    return row.series().equals("je") ? "5171010001" : "3171010001";
  }

  /** What a dose on {@code day} is worth in the series; empty if it is not judged for it. */
  Optional<Verdict> verdict(List<LocalDate> before, LocalDate day) {
    var doses = new ArrayList<>(before);
    doses.add(day);
    CarePlan plan = Plans.plan(people(doses).record(), Dates.later(day, FIRST));
    return plan.doses().stream()
        .filter(dose -> dose.of().equals("i" + doses.size()))
        .flatMap(dose -> dose.credits().stream())
        .filter(credit -> credit.series().equals(row.series()))
        .map(credit -> credit.verdict())
        .findFirst();
  }

  /** The next dose on {@code day}. */
  Need need(List<LocalDate> before, LocalDate day) {
    return Plans.need(Plans.plan(people(before).record(), day), row.series());
  }

  /** The next dose on {@code day} of somebody in {@code grade} that day. */
  Need needInGrade(int grade, LocalDate day) {
    return Plans.need(Plans.plan(people(earlyDoses()).inGrade(grade).record(), day), row.series());
  }

  /** Whether the product counts for the series at the age of that day. */
  boolean isCredited(LocalDate day) {
    for (Row credit : BoundRows.CREDITS) {
      if (credit.text("vaccine").equals(product(row, day))
          && credit.text("series").equals(row.series())
          && credit.optionalText("condition").isEmpty()
          && !day.isBefore(at(credit.period("from_age")))
          && credit.optionalPeriod("before_age").map(a -> day.isBefore(at(a))).orElse(true)) {
        return true;
      }
    }
    return false;
  }

  /** A column of the row of the series. */
  Optional<String> ofSeries(String column) {
    String folder = row.row().place().replaceFirst("/[a-z-]+\\.csv:\\d+$", "");
    return BoundRows.rows(folder + "/series.csv")
        .filter(one -> one.text("series").equals(row.series()))
        .findFirst()
        .flatMap(one -> one.optionalText(column));
  }

  @Override
  public String toString() {
    return row + ", " + sex + " born " + birth;
  }
}
