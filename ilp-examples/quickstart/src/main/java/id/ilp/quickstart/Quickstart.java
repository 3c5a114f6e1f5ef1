package id.ilp.quickstart;

import id.ilp.core.json.IlpJson;
import id.ilp.core.json.PlanView;
import id.ilp.core.json.RecordException;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import java.time.LocalDate;

/** Plans one record, its own or the JSON given as first argument, and prints what is to be done. */
public final class Quickstart {
  private static final String RECORD =
      """
      {"person": {"id": "P-0001", "sex": "FEMALE", "birthDate": "2026-06-10"},
       "immunizations": [
         {"id": "i1", "vaccine": "hb0", "date": "2026-06-10"},
         {"id": "i2", "vaccine": "bcg", "date": "2026-07-14"},
         {"id": "i3", "vaccine": "opv", "date": "2026-07-14"}]}
      """;

  private Quickstart() {}

  public static void main(String[] args) throws RecordException {
    // The README shows the lines between the tags; a test keeps them equal.
    // tag::quickstart
    HealthRecord record = IlpJson.readRecord(args.length > 0 ? args[0] : RECORD);
    CarePlan plan = IlpEngine.national().plan(record, LocalDate.of(2026, 11, 21));
    for (Need need : PlanView.STAFF.needs(plan)) {
      System.out.println(
          String.join(
              " | ",
              need.status().name(),
              need.code(),
              need.recommended().map(LocalDate::toString).orElse("-"),
              need.reason().in(Language.ID)));
    }
    // end::quickstart
  }
}
