package id.ilp.rules.cases;

import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import java.util.Optional;
import java.util.function.Function;

/**
 * An invented person {@code P-1}, told entry by entry. Records are named in the order they are
 * told: doses i1, i2 …, screenings s1 …, services v1 …, conditions c1 …, pregnancies g1 …,
 * referrals r1 ….
 */
public final class RecordDraft {
  private final Person.Builder person = Person.builder().id("P-1");
  private final HealthRecord.Builder record = HealthRecord.builder();
  private int doses;
  private int screenings;
  private int services;
  private int conditions;
  private int pregnancies;
  private int referrals;

  /** Who it is; the birth date is never left out. */
  public Person.Builder person() {
    return person;
  }

  /** The next dose. */
  public void add(Dose.Builder dose) {
    doses++;
    record.addImmunization(dose.id("i" + doses).build());
  }

  /** The next screening. */
  public void add(ScreeningRecord.Builder screening) {
    screenings++;
    record.addScreening(screening.id("s" + screenings).build());
  }

  /** The next service. */
  public void add(ServiceRecord.Builder service) {
    services++;
    record.addService(service.id("v" + services).build());
  }

  /** The next condition; empty ends are open. */
  public void addCondition(
      String code, Optional<RecordDate> from, Optional<RecordDate> until, Optional<String> detail) {
    conditions++;
    record.addCondition(new Condition("c" + conditions, code, from, until, detail));
  }

  /** The next pregnancy, made with the id it gets. */
  public void addPregnancy(Function<String, Pregnancy> pregnancy) {
    pregnancies++;
    record.addPregnancy(pregnancy.apply("g" + pregnancies));
  }

  /** An exposure. */
  public void addExposure(Exposure exposure) {
    record.addExposure(exposure);
  }

  /** The next referral, made with the id it gets. */
  public void addReferral(Function<String, ReferralRecord> referral) {
    referrals++;
    record.addReferral(referral.apply("r" + referrals));
  }

  /** {@code yes}, {@code no}, {@code declined}, a number or a code. */
  public static Answer answer(String text) {
    return switch (text) {
      case "yes" -> new Answer.YesNo(true);
      case "no" -> new Answer.YesNo(false);
      case "declined" -> Answer.DECLINED;
      default ->
          text.matches("-?\\d+(\\.\\d+)?")
              ? new Answer.Numeric(Double.parseDouble(text))
              : new Answer.Coded(text);
    };
  }

  /**
   * The record.
   *
   * @throws IllegalArgumentException if a field is out of its bounds
   */
  public HealthRecord build() {
    return record.person(person.build()).build();
  }
}
