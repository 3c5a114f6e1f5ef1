package id.ilp.cli.sample;

import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** A record while it is told; nothing after {@code lastDay} is recorded. */
final class RecordStory {
  private final HealthRecord.Builder record = HealthRecord.builder();
  private final LocalDate lastDay;
  private int doses;
  private int screenings;
  private int services;
  private int pregnancies;
  private int conditions;

  RecordStory(Person person, LocalDate lastDay) {
    record.person(person);
    this.lastDay = lastDay;
  }

  boolean isPast(LocalDate day) {
    return !day.isAfter(lastDay);
  }

  void dose(String vaccine, LocalDate day) {
    if (isPast(day)) {
      dose(vaccine, RecordDate.of(day));
    }
  }

  void dose(String vaccine, RecordDate date) {
    record.addImmunizations(Dose.builder().id("i" + ++doses).vaccine(vaccine).date(date).build());
  }

  void service(String type, LocalDate day, FacilityTier place) {
    if (isPast(day)) {
      record.addServices(
          ServiceRecord.builder()
              .id("v" + ++services)
              .type(type)
              .date(RecordDate.of(day))
              .place(place)
              .build());
    }
  }

  /** A screening, for the caller to fill and {@link #add}. */
  ScreeningRecord.Builder screening(String type, LocalDate day, FacilityTier place) {
    return ScreeningRecord.builder().type(type).date(RecordDate.of(day)).place(place);
  }

  void add(LocalDate day, ScreeningRecord.Builder screening) {
    if (isPast(day)) {
      record.addScreenings(screening.id("s" + ++screenings).build());
    }
  }

  static Quantity quantity(double value, int decimals, String unit) {
    return new Quantity(
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue(), unit);
  }

  static Answer no() {
    return new Answer.YesNo(false);
  }

  void pregnancy(LocalDate lastPeriod, Optional<Pregnancy.End> end) {
    record.addPregnancies(new Pregnancy("g" + ++pregnancies, Optional.of(lastPeriod), end));
  }

  void condition(String code, LocalDate from) {
    record.addConditions(
        new Condition(
            "c" + ++conditions,
            code,
            Optional.of(RecordDate.of(from)),
            Optional.empty(),
            Optional.empty()));
  }

  void exposure(String code, LocalDate day) {
    record.addExposures(new Exposure(code, Optional.of(RecordDate.of(day))));
  }

  HealthRecord told() {
    return record.build();
  }
}
