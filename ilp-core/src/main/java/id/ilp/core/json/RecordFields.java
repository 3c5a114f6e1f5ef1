package id.ilp.core.json;

import id.ilp.core.date.RecordDate;
import id.ilp.core.json.JsonNode.Kind;
import id.ilp.core.record.IssueCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of one object; those nobody asked for are reported at the end. */
final class RecordFields {
  private final JsonNode node;
  private final String path;
  private final RecordIssues issues;
  private final List<String> taken = new ArrayList<>();

  RecordFields(JsonNode node, String path, RecordIssues issues) {
    this.node = node;
    this.path = path;
    this.issues = issues;
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  void take(String name) {
    taken.add(name);
  }

  /** The field, unless absent or null. */
  Optional<JsonNode> node(String name) {
    take(name);
    return Optional.ofNullable(node.fields().get(name)).filter(n -> !n.is(Kind.NULL));
  }

  private Optional<JsonNode> node(String name, Kind kind) {
    Optional<JsonNode> found = node(name);
    if (found.isPresent() && !found.get().is(kind)) {
      issues.wrongType(at(name), found.get(), kind);
      return Optional.empty();
    }
    return found;
  }

  Optional<String> text(String name) {
    return node(name, Kind.TEXT).map(JsonNode::text);
  }

  Optional<Double> number(String name) {
    return node(name, Kind.NUMBER).filter(n -> issues.finite(n, at(name))).map(JsonNode::number);
  }

  /** A day or a month. */
  Optional<RecordDate> date(String name) {
    Optional<String> text = text(name);
    Optional<RecordDate> date = text.flatMap(RecordDate::parse);
    if (text.isPresent() && date.isEmpty()) {
      issues.warn(
          at(name),
          IssueCode.BAD_DATE,
          name + " '" + text.get() + "' is not a date such as 2026-01-15 or 2026-01");
    }
    return date;
  }

  /** A day; a month alone is not enough. */
  Optional<LocalDate> day(String name) {
    Optional<String> text = text(name);
    Optional<LocalDate> day =
        text.flatMap(RecordDate::parse).filter(RecordDate::isFull).map(RecordDate::earliest);
    if (text.isPresent() && day.isEmpty()) {
      issues.warn(
          at(name),
          IssueCode.BAD_DATE,
          name + " '" + text.get() + "' is not a date such as 2026-01-15");
    }
    return day;
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    Optional<String> text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (text.isPresent() && constant.name().equals(text.get())) {
        return Optional.of(constant);
      }
    }
    text.ifPresent(
        found ->
            issues.warn(
                at(name),
                IssueCode.UNKNOWN_CODE,
                name + " '" + found + "' is none of " + List.of(type.getEnumConstants())));
    return Optional.empty();
  }

  void reportUnknown() {
    for (String name : node.fields().keySet()) {
      if (!taken.contains(name)) {
        issues.warn(at(name), IssueCode.UNKNOWN_FIELD, "field '" + name + "' is not read");
      }
    }
  }
}
