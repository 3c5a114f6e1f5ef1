package id.ilp.core.json;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.IsoText;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.json.JsonNode.Kind;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.MaritalStatus;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.referral.ReferralOutcome;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.Provider;
import id.ilp.core.service.ServiceRecord;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns JSON into a {@link HealthRecord}. A person without id or birth date is refused; everything
 * else that is odd becomes an issue and the rest is read.
 */
final class RecordReader {
  /** Weeks, or weeks and days: months would be read as no weeks at all. */
  private static final Pattern GESTATION = Pattern.compile("P[0-9]{2}W([0-6]D)?");

  private final RecordIssues issues = new RecordIssues();

  private RecordReader() {}

  static HealthRecord read(JsonNode root) throws RecordException {
    if (!root.is(Kind.OBJECT)) {
      throw new RecordException(
          "found " + root.kind().words() + ", expected a health record", root);
    }
    return new RecordReader().record(root);
  }

  private HealthRecord record(JsonNode root) throws RecordException {
    JsonNode personNode = root.fields().get("person");
    if (personNode == null || !personNode.is(Kind.OBJECT)) {
      throw new RecordException("person is missing; it needs at least id and birthDate", root);
    }
    Person person = person(personNode);
    var top = new RecordFields(root, "", issues);
    top.take("person");
    var record =
        HealthRecord.builder()
            .person(person)
            .immunizations(list(top, "immunizations", "immunization", this::dose))
            .screenings(list(top, "screenings", "screening", this::screening))
            .services(list(top, "services", "service", this::service))
            .pregnancies(list(top, "pregnancies", "pregnancy", this::pregnancy))
            .conditions(list(top, "conditions", "condition", this::condition))
            .exposures(list(top, "exposures", "exposure", this::exposure))
            .referrals(list(top, "referrals", "referral", this::referral));
    top.reportUnknown();
    return record.issues(issues.inOrder()).build();
  }

  private Person person(JsonNode node) throws RecordException {
    var fields = new RecordFields(node, "person", issues);
    Optional<String> given = fields.text("id");
    if (given.isEmpty() || given.get().isBlank() || !RecordFields.isWritable(given.get())) {
      throw new RecordException("person.id is missing; it names the plan", node);
    }
    String id = given.get();
    try {
      JsonNode birth = node.fields().get("birthDate");
      if (birth == null || birth.is(Kind.NULL)) {
        throw new RecordException(
            "person.birthDate is missing; every age is counted from it", node);
      }
      var birthDate = RecordDate.parse(birth.is(Kind.TEXT) ? birth.text() : "");
      if (birthDate.isEmpty() || !birthDate.get().isFull()) {
        throw new RecordException(
            "person.birthDate " + birth.shownDigits() + "is not a date such as 2026-01-15", birth);
      }
      fields.take("birthDate");
      var person =
          Person.builder()
              .id(id)
              .birthDate(birthDate.get().earliest())
              .sex(fields.choice("sex", Sex.class))
              .maritalStatus(fields.choice("maritalStatus", MaritalStatus.class))
              .plansMarriageOn(fields.day("plansMarriageOn"))
              .gestationAtBirth(gestation(fields))
              .birthWeight(
                  fields.node("birthWeight").flatMap(q -> quantity(q, "person.birthWeight")))
              .village(village(fields))
              .dusun(fields.text("dusun").map(String::strip).filter(text -> !text.isEmpty()));
      fields.number("schoolGrade").ifPresent(grade -> schoolGrade(grade, person));
      fields.reportUnknown();
      return person.build();
    } catch (RecordException e) {
      throw e.of(id);
    }
  }

  private void schoolGrade(double grade, Person.Builder person) {
    if (grade == Math.rint(grade) && grade >= 0 && grade <= 12) {
      person.schoolGrade((int) grade);
    } else {
      issues.warn(
          "person.schoolGrade",
          IssueCode.OUT_OF_RANGE,
          "schoolGrade " + Quantity.plain(grade) + " is not a whole number in 0–12");
    }
  }

  private Optional<String> village(RecordFields fields) {
    Optional<String> village = fields.text("village");
    if (village.isPresent() && !Person.isVillage(village.get())) {
      issues.warn(
          "person.village",
          IssueCode.UNKNOWN_CODE,
          "village '" + village.get() + "' is not a ten-digit Kemendagri code");
      return Optional.empty();
    }
    return village;
  }

  private Optional<Period> gestation(RecordFields fields) {
    Optional<String> text = fields.text("gestationAtBirth");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!GESTATION.matcher(text.get()).matches()) {
      issues.warn(
          "person.gestationAtBirth",
          IssueCode.BAD_DATE,
          "gestationAtBirth '" + text.get() + "' is not a period such as P39W or P39W3D");
      return Optional.empty();
    }
    return Optional.of(IsoText.period(text.get()));
  }

  private Optional<Dose> dose(Item item) {
    RecordFields f = item.fields;
    var dose =
        Dose.builder()
            .id(item.id)
            .vaccine(code(item, "vaccine"))
            .date(f.date("date"))
            .programme(f.choice("programme", DoseProgramme.class).orElse(DoseProgramme.ROUTINE))
            .evidence(f.choice("evidence", Evidence.class).orElse(Evidence.RECORD));
    return Optional.of(dose.build());
  }

  private Optional<ScreeningRecord> screening(Item item) {
    RecordFields f = item.fields;
    var screening =
        ScreeningRecord.builder()
            .id(item.id)
            .type(code(item, "type"))
            .date(f.date("date"))
            .place(f.choice("place", FacilityTier.class));
    screening.measurements(entries(f, "measurements", this::quantity));
    screening.answers(entries(f, "answers", this::answer));
    return Optional.of(screening.build());
  }

  private Optional<ServiceRecord> service(Item item) {
    RecordFields f = item.fields;
    var service =
        ServiceRecord.builder()
            .id(item.id)
            .type(code(item, "type"))
            .date(f.date("date"))
            .place(f.choice("place", FacilityTier.class))
            .by(f.choice("by", Provider.class));
    f.number("quantity").ifPresent(service::quantity);
    return Optional.of(service.build());
  }

  private Optional<Pregnancy> pregnancy(Item item) {
    RecordFields f = item.fields;
    var lastPeriod = f.day("lastMenstrualPeriod");
    Optional<Pregnancy.End> end = Optional.empty();
    Optional<JsonNode> node = f.node("end");
    if (node.isPresent()) {
      String at = f.at("end");
      if (!node.get().is(Kind.OBJECT)) {
        issues.wrongType(at, node.get(), Kind.OBJECT);
      } else {
        var endFields = new RecordFields(node.get(), at, issues);
        var day = endFields.day("date");
        var type = endFields.choice("type", PregnancyEndType.class);
        endFields.reportUnknown();
        end = day.map(date -> new Pregnancy.End(date, type));
        if (day.isEmpty() || type.isEmpty()) {
          issues.warn(at, IssueCode.MISSING_FIELD, "the end of a pregnancy needs date and type");
        }
      }
    }
    return Optional.of(new Pregnancy(item.id, lastPeriod, end));
  }

  private Optional<Condition> condition(Item item) {
    RecordFields f = item.fields;
    return Optional.of(
        new Condition(
            item.id, code(item, "code"), f.date("from"), f.date("until"), f.text("detail")));
  }

  private Optional<Exposure> exposure(Item item) {
    return Optional.of(new Exposure(code(item, "code"), item.fields.date("date")));
  }

  private Optional<ReferralRecord> referral(Item item) {
    RecordFields f = item.fields;
    return Optional.of(
        new ReferralRecord(
            item.id,
            code(item, "reason"),
            f.choice("to", FacilityTier.class),
            f.date("date"),
            f.choice("outcome", ReferralOutcome.class)));
  }

  /** The code that says what an item is; an item without one is kept under an empty code. */
  private String code(Item item, String name) {
    Optional<String> code = item.fields.text(name);
    if (code.isEmpty()) {
      issues.warn(
          item.fields.at(name),
          IssueCode.MISSING_FIELD,
          name + " is missing; it says what the record is about");
    }
    return code.orElse("");
  }

  private Optional<Quantity> quantity(JsonNode node, String at) {
    if (!node.is(Kind.OBJECT)) {
      issues.wrongType(at, node, Kind.OBJECT);
      return Optional.empty();
    }
    var fields = new RecordFields(node, at, issues);
    var value = fields.number("value");
    var unit = fields.text("unit");
    fields.reportUnknown();
    if (value.isEmpty() || unit.isEmpty()) {
      issues.warn(
          at, IssueCode.MISSING_FIELD, "a measurement needs value and unit; units are not guessed");
      return Optional.empty();
    }
    return Optional.of(new Quantity(value.get(), unit.get()));
  }

  private Optional<Answer> answer(JsonNode node, String at) {
    return switch (node.kind()) {
      case BOOLEAN -> Optional.of(new Answer.YesNo(node.isTrue()));
      case NUMBER ->
          issues.finite(node, at)
              ? Optional.of(new Answer.Numeric(node.number()))
              : Optional.empty();
      case TEXT ->
          Optional.of(
              node.text().equals("declined") ? Answer.DECLINED : new Answer.Coded(node.text()));
      case NULL -> Optional.empty();
      case OBJECT, ARRAY -> {
        issues.warn(
            at,
            IssueCode.WRONG_TYPE,
            "found " + node.kind().words() + ", expected true, false, a number or a code");
        yield Optional.empty();
      }
    };
  }

  private <T> ImmutableMap<String, T> entries(
      RecordFields fields, String name, Function2<JsonNode, String, Optional<T>> reader) {
    Optional<JsonNode> node = fields.node(name);
    if (node.isEmpty()) {
      return ImmutableMap.of();
    }
    String at = fields.at(name);
    if (!node.get().is(Kind.OBJECT)) {
      issues.wrongType(at, node.get(), Kind.OBJECT);
      return ImmutableMap.of();
    }
    var entries = new java.util.TreeMap<String, T>();
    node.get()
        .fields()
        .forEach(
            (key, value) ->
                reader.apply(value, at + "." + key).ifPresent(entry -> entries.put(key, entry)));
    return ImmutableMap.copyOf(entries);
  }

  /** Two arguments, one result. */
  private interface Function2<A, B, R> {
    R apply(A a, B b);
  }

  /** One element of a list: its fields and its id, which may be one we had to give it. */
  private record Item(String id, RecordFields fields) {}

  private <T> List<T> list(
      RecordFields top, String name, String noun, Function<Item, Optional<T>> reader) {
    Optional<JsonNode> node = top.node(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().is(Kind.ARRAY)) {
      issues.wrongType(name, node.get(), Kind.ARRAY);
      return List.of();
    }
    List<JsonNode> sorted =
        node.get().items().stream()
            .sorted(
                Comparator.comparing(RecordReader::idOf, NaturalOrder.INSTANCE)
                    .thenComparing(JsonNode::canonical))
            .toList();
    boolean needsId = !name.equals("exposures");
    var seen = new LinkedHashMap<String, JsonNode>();
    var result = new ArrayList<T>();
    for (int i = 0; i < sorted.size(); i++) {
      JsonNode element = sorted.get(i);
      String at = name + "[" + i + "]";
      if (!element.is(Kind.OBJECT)) {
        issues.wrongType(at, element, Kind.OBJECT);
        continue;
      }
      var fields = new RecordFields(element, at, issues);
      String given = needsId ? fields.text("id").orElse("") : "";
      String id = RecordFields.isWritable(given) ? given : "";
      if (needsId && id.isEmpty()) {
        id = noun + "-without-id-" + (i + 1);
        issues.warn(
            at + ".id", IssueCode.MISSING_FIELD, "id is missing; called '" + id + "' in the plan");
      } else if (needsId && isRepeated(element, id, at, noun, seen)) {
        continue;
      }
      Optional<T> read = reader.apply(new Item(id, fields));
      if (read.isPresent()) {
        result.add(read.get());
      }
      fields.reportUnknown();
    }
    return result;
  }

  private static String idOf(JsonNode element) {
    JsonNode id = element.fields().get("id");
    return id == null ? "\uffff" : id.text();
  }

  /**
   * Whether an element repeats an earlier one. An equal one is set aside. Of two that differ, a
   * dose is counted once, for a dose counted twice hides one that is missing; anything else is
   * kept, for a reading left out may hide a danger.
   */
  private boolean isRepeated(
      JsonNode element, String id, String at, String noun, Map<String, JsonNode> seen) {
    JsonNode first = seen.putIfAbsent(id, element);
    if (first == null) {
      return false;
    }
    boolean isCopy = first.canonical().equals(element.canonical());
    boolean isSetAside = isCopy || noun.equals("immunization");
    String message =
        "id '" + id + "' stands twice, " + (isCopy ? "with equal content" : "with other content");
    issues.add(
        isSetAside
            ? DataIssue.warning(
                at + ".id", IssueCode.DUPLICATE_ID, message + "; the second is set aside", id)
            : DataIssue.warning(at + ".id", IssueCode.DUPLICATE_ID, message + "; both are read"));
    return isSetAside;
  }
}
