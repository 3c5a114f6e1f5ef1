package id.ilp.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** Writes health records, so that reading gives the same record again. */
final class RecordWriter extends DocumentWriter {

  RecordWriter(JsonGenerator json) {
    super(json);
  }

  void write(HealthRecord record) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("person");
    person(record.person());
    json.writeEndObject();
    listIfAny("immunizations", record.immunizations(), this::dose);
    listIfAny("screenings", record.screenings(), this::screening);
    listIfAny("services", record.services(), this::service);
    listIfAny("pregnancies", record.pregnancies(), this::pregnancy);
    listIfAny("conditions", record.conditions(), this::condition);
    listIfAny("exposures", record.exposures(), this::exposure);
    listIfAny("referrals", record.referrals(), this::referral);
    json.writeEndObject();
  }

  private void person(Person person) throws IOException {
    json.writeStringField("id", person.id());
    optional("sex", person.sex());
    json.writeStringField("birthDate", person.birthDate().toString());
    optional("village", person.village());
    optional("dusun", person.dusun());
    if (person.schoolGrade().isPresent()) {
      json.writeNumberField("schoolGrade", person.schoolGrade().getAsInt());
    }
    optional("maritalStatus", person.maritalStatus());
    optional("plansMarriageOn", person.plansMarriageOn());
    optional("gestationAtBirth", person.gestationAtBirth().map(RecordWriter::weeks));
    if (person.birthWeight().isPresent()) {
      quantity("birthWeight", person.birthWeight().get());
    }
  }

  /** {@code P39W} or {@code P39W3D}; {@code Period} itself would write days only. */
  @SuppressWarnings("JavaPeriodGetDays") // a gestation has weeks and days, never months
  private static String weeks(Period period) {
    int days = period.getDays() % 7;
    return String.format("P%02dW", period.getDays() / 7) + (days == 0 ? "" : days + "D");
  }

  private void dose(Dose dose) throws IOException {
    json.writeStringField("id", dose.id());
    json.writeStringField("vaccine", dose.vaccine());
    optional("date", dose.date());
    json.writeStringField("programme", dose.programme().name());
    json.writeStringField("evidence", dose.evidence().name());
  }

  private void screening(ScreeningRecord screening) throws IOException {
    json.writeStringField("id", screening.id());
    json.writeStringField("type", screening.type());
    optional("date", screening.date());
    optional("place", screening.place());
    if (!screening.measurements().isEmpty()) {
      json.writeObjectFieldStart("measurements");
      for (Map.Entry<String, Quantity> entry : screening.measurements().entrySet()) {
        quantity(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    }
    if (!screening.answers().isEmpty()) {
      json.writeObjectFieldStart("answers");
      for (Map.Entry<String, Answer> entry : screening.answers().entrySet()) {
        answer(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    }
  }

  private void answer(String name, Answer answer) throws IOException {
    if (answer instanceof Answer.YesNo yesNo) {
      json.writeBooleanField(name, yesNo.yes());
    } else if (answer instanceof Answer.Numeric numeric) {
      number(name, numeric.value());
    } else {
      json.writeStringField(name, answer.toString());
    }
  }

  private void service(ServiceRecord service) throws IOException {
    json.writeStringField("id", service.id());
    json.writeStringField("type", service.type());
    optional("date", service.date());
    if (service.quantity().isPresent()) {
      number("quantity", service.quantity().getAsDouble());
    }
    optional("place", service.place());
    optional("by", service.by());
  }

  private void pregnancy(Pregnancy pregnancy) throws IOException {
    json.writeStringField("id", pregnancy.id());
    optional("lastMenstrualPeriod", pregnancy.lastMenstrualPeriod());
    if (pregnancy.end().isPresent()) {
      json.writeObjectFieldStart("end");
      json.writeStringField("date", pregnancy.end().get().date().toString());
      optional("type", pregnancy.end().get().type());
      json.writeEndObject();
    }
  }

  private void condition(Condition condition) throws IOException {
    json.writeStringField("id", condition.id());
    json.writeStringField("code", condition.code());
    optional("from", condition.from());
    optional("until", condition.until());
    optional("detail", condition.detail());
  }

  private void exposure(Exposure exposure) throws IOException {
    json.writeStringField("code", exposure.code());
    optional("date", exposure.date());
  }

  private void referral(ReferralRecord referral) throws IOException {
    json.writeStringField("id", referral.id());
    json.writeStringField("reason", referral.reason());
    optional("to", referral.to());
    optional("date", referral.date());
    optional("outcome", referral.outcome());
  }

  private void quantity(String name, Quantity quantity) throws IOException {
    json.writeObjectFieldStart(name);
    number("value", quantity.value());
    json.writeStringField("unit", quantity.unit());
    json.writeEndObject();
  }

  private <T> void listIfAny(String name, List<T> items, Body<T> body) throws IOException {
    if (!items.isEmpty()) {
      list(name, items, body);
    }
  }
}
