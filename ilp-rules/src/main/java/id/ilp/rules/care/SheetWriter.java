package id.ilp.rules.care;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.facility.Facility;
import id.ilp.core.json.DocumentWriter;
import id.ilp.core.plan.Need;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A visit sheet or a referral of it as JSON; shows what its reader may see, as the sheet was made.
 */
final class SheetWriter extends DocumentWriter {
  SheetWriter(JsonGenerator json) {
    super(json);
  }

  void write(VisitSheet sheet) throws IOException {
    json.writeStartObject();
    json.writeStringField("person", sheet.plan().person());
    json.writeStringField("asOf", sheet.plan().asOf().toString());
    json.writeStringField("at", sheet.at().name());
    edition(sheet.plan().edition());
    list(
        "steps",
        sheet.flow(),
        step -> {
          json.writeStringField("step", step.step().name());
          text("name", step.name());
          list("tasks", sheet.tasks().get(step.step()), this::task);
          sources(step.citations());
        });
    strings("missing", sheet.missing());
    list(
        "openReferrals",
        sheet.open(),
        open -> {
          json.writeStringField("id", open.referral().id());
          optional("to", open.referral().to());
          optional("date", open.referral().date());
          optional("expectedBy", open.expectedBy());
          json.writeBooleanField("late", open.isLate());
        });
    list("measures", sheet.measures(), this::blank);
    json.writeObjectFieldStart("vaccines");
    vaccines(sheet.vaccines());
    json.writeEndObject();
    list(
        "elsewhere",
        sheet.elsewhere().asMap().entrySet(),
        entry -> {
          json.writeStringField("tier", entry.getKey().name());
          texts("needs", entry.getValue());
        });
    list("referrals", sheet.referrals(), this::referral);
    list("backReferrals", sheet.back(), this::back);
    optional("comeBack", sheet.comeBack());
    json.writeEndObject();
  }

  void write(ReferralCall call) throws IOException {
    json.writeStartObject();
    json.writeStringField("person", call.person().id());
    optional("village", call.person().village());
    optional("dusun", call.person().dusun());
    json.writeStringField("asOf", call.asOf().toString());
    json.writeStringField("at", call.at().name());
    referral(call.path());
    json.writeEndObject();
  }

  private void task(VisitTask task) throws IOException {
    json.writeStringField("need", task.need().code());
    json.writeStringField("kind", task.need().kind().name());
    json.writeStringField("status", task.need().status().name());
    text("name", task.name());
    text("reason", task.need().reason());
    if (task.limit().isPresent()) {
      text("limit", task.limit().get());
    }
    list("forms", task.forms(), this::form);
  }

  private void form(FormSheet form) throws IOException {
    json.writeStringField("type", form.type());
    text("name", form.name());
    list("measures", form.blanks(), this::blank);
    list(
        "items",
        form.items(),
        run -> {
          json.writeNumberField("first", run.first());
          json.writeNumberField("count", run.count());
          if (run.allowed().isPresent()) {
            text("allowed", run.allowed().get());
          }
          texts("names", run.names());
        });
  }

  private void blank(Blank blank) throws IOException {
    json.writeStringField("type", blank.type());
    json.writeStringField("measurement", blank.measurement());
    text("name", blank.name());
    json.writeStringField("unit", blank.unit());
    if (blank.last().isPresent()) {
      json.writeObjectFieldStart("last");
      number("value", blank.last().get().value().value());
      json.writeStringField("unit", blank.last().get().value().unit());
      json.writeStringField("date", blank.last().get().date().toString());
      json.writeEndObject();
    }
  }

  private void vaccines(VaccineVisit vaccines) throws IOException {
    list(
        "together",
        vaccines.together(),
        shot -> {
          json.writeStringField("product", shot.product());
          text("name", shot.name());
          json.writeBooleanField("liveInjection", shot.isLive());
          json.writeBooleanField("askFirst", shot.isDoubtful());
          list("needs", shot.needs(), this::dose);
        });
    optional("otherLiveFrom", vaccines.otherwiseFrom());
    list("waiting", vaccines.waiting(), this::dose);
    list("decide", vaccines.decide(), this::dose);
    list("never", vaccines.never(), this::dose);
  }

  private void dose(Need need) throws IOException {
    json.writeStringField("need", need.code());
    if (need.dose().isPresent()) {
      json.writeNumberField("dose", need.dose().getAsInt());
    }
    json.writeStringField("status", need.status().name());
    optional("earliest", need.earliest());
    text("reason", need.reason());
  }

  private void referral(ReferralPath path) throws IOException {
    json.writeStringField("code", path.referral().code());
    json.writeStringField("to", path.referral().to().name());
    json.writeStringField("urgency", path.referral().urgency().name());
    json.writeStringField("by", path.referral().by().toString());
    json.writeBooleanField("here", path.isHere());
    text("reason", path.referral().reason());
    list("way", path.way(), this::facility);
    json.writeObjectFieldStart("handover");
    handover(path.handover());
    json.writeEndObject();
    sources(path.referral().sources());
  }

  private void handover(Handover handover) throws IOException {
    texts("situation", handover.situation());
    texts("background", handover.background());
    texts("assessment", handover.assessment());
    texts("recommendation", handover.recommendation());
  }

  private void back(BackReferral back) throws IOException {
    text("name", back.name());
    json.writeStringField("to", back.to().name());
    list("facility", optionalList(back.facility()), this::facility);
    optional("returnedFrom", back.returnedOn());
    sources(back.sources());
  }

  private static List<Facility> optionalList(Optional<Facility> facility) {
    return facility.stream().toList();
  }

  private void facility(Facility facility) throws IOException {
    json.writeStringField("id", facility.id());
    json.writeStringField("tier", facility.tier().name());
    json.writeStringField("name", facility.name());
  }

  private void texts(String name, Collection<Text> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Text one : texts) {
      json.writeStartObject();
      json.writeStringField("id", one.in(Language.ID));
      json.writeStringField("en", one.in(Language.EN));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
