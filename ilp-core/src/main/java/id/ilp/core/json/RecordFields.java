package id.ilp.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ilp.core.date.RecordDate;
import id.ilp.core.json.JsonNode.Kind;
import id.ilp.core.record.IssueCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one object; those nobody asked for are reported at the end. Told without lambdas,
 * for each would have to be linked before the first record is read.
 */
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
    JsonNode found = node.fields().get(name);
    return found == null || found.is(Kind.NULL) ? Optional.empty() : Optional.of(found);
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
    Optional<JsonNode> found = node(name, Kind.TEXT);
    return found.isPresent() ? Optional.of(found.get().text()) : Optional.empty();
  }

  Optional<Double> number(String name) {
    Optional<JsonNode> found = node(name, Kind.NUMBER);
    return found.isPresent() && issues.finite(found.get(), at(name))
        ? Optional.of(found.get().number())
        : Optional.empty();
  }

  /** A day or a month. */
  Optional<RecordDate> date(String name) {
    Optional<String> text = text(name);
    Optional<RecordDate> date = parsed(text);
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
    Optional<RecordDate> date = parsed(text);
    Optional<LocalDate> day =
        date.isPresent() && date.get().isFull()
            ? Optional.of(date.get().earliest())
            : Optional.empty();
    if (text.isPresent() && day.isEmpty()) {
      issues.warn(
          at(name),
          IssueCode.BAD_DATE,
          name + " '" + text.get() + "' is not a date such as 2026-01-15");
    }
    return day;
  }

  private static Optional<RecordDate> parsed(Optional<String> text) {
    return text.isPresent() ? RecordDate.parse(text.get()) : Optional.empty();
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    Optional<String> text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (text.isPresent() && constant.name().equals(text.get())) {
        return Optional.of(constant);
      }
    }
    if (text.isPresent()) {
      issues.warn(
          at(name),
          IssueCode.UNKNOWN_CODE,
          name + " '" + text.get() + "' is none of " + List.of(type.getEnumConstants()));
    }
    return Optional.empty();
  }

  void reportUnknown() {
    for (String name : node.fields().keySet()) {
      if (!taken.contains(name)) {
        issues.warn(at(name), IssueCode.UNKNOWN_FIELD, "field '" + name + "' is not read");
      }
    }
  }

  /** Half a character (a lone surrogate) cannot be written, so two such ids would look the same. */
  static boolean isWritable(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isSurrogate(id.charAt(i))) {
        return UTF_8.newEncoder().canEncode(id);
      }
    }
    return true;
  }
}
