package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.record.Severity;
import id.ilp.core.text.Suggestion;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of the codes and days of records, and whether a record can be read with them. The id
 * of what has none is empty.
 */
final class RecordRemarks {
  private static final String DATE = "date";

  private final RulePack pack;
  private final LocalDate birth;
  private final LocalDate asOf;
  private final List<DataIssue> issues;

  RecordRemarks(RulePack pack, LocalDate birth, LocalDate asOf, List<DataIssue> issues) {
    this.pack = pack;
    this.birth = birth;
    this.asOf = asOf;
    this.issues = issues;
  }

  boolean isKnown(RecordCodes.Kind kind, String code, Place at, String field, String id) {
    RecordCodes codes = RecordCodes.catalogue();
    if (codes.knows(kind, code)
        || (kind == RecordCodes.Kind.SERVICE && pack.typesRead().contains(code))) {
      return true;
    }
    Stream<String> known = codes.of(kind).keySet().stream();
    String noun = kind.name().toLowerCase(java.util.Locale.ROOT);
    warn(
        at.of(field),
        IssueCode.UNKNOWN_CODE,
        noun + " code '" + code + "' is unknown" + Suggestion.hint(code, known),
        id);
    return false;
  }

  boolean isDated(Optional<RecordDate> date, Place at, String noun, String id) {
    if (date.isPresent()) {
      return true;
    }
    warn(at.of(DATE), IssueCode.BAD_DATE, noun + " " + id + " has no date that can be read", id);
    return false;
  }

  boolean isInLife(Optional<RecordDate> date, Place at, String noun, String id) {
    return isInLife(date, at, DATE, noun, id);
  }

  boolean isInLife(Optional<RecordDate> date, Place at, String field, String noun, String id) {
    if (date.isPresent() && date.get().latest().isBefore(birth)) {
      warn(
          at.of(field),
          IssueCode.BEFORE_BIRTH,
          noun + named(id) + " is dated " + date.get() + ", before the birth on " + birth,
          id);
      return false;
    }
    return isNotAfter(date, at, field, noun, id);
  }

  boolean isNotAfter(Optional<RecordDate> date, Place at, String field, String noun, String id) {
    if (date.isPresent() && date.get().earliest().isAfter(asOf)) {
      warn(
          at.of(field),
          IssueCode.AFTER_AS_OF,
          noun + named(id) + " is dated " + date.get() + ", after the as-of date " + asOf,
          id);
      return false;
    }
    return true;
  }

  private static String named(String id) {
    return id.isEmpty() ? "" : " " + id;
  }

  void remarkMonth(Optional<RecordDate> date, Place at, String noun, String id) {
    if (date.isPresent() && !date.get().isFull()) {
      issues.add(
          DataIssue.info(
              at.of(DATE),
              IssueCode.BAD_DATE,
              noun + " " + id + " is dated " + date.get() + ", a month without a day"));
    }
  }

  /** A complaint for which the record {@code id} is left out; one without an id has none. */
  void warn(String at, IssueCode code, String message, String id) {
    issues.add(
        new DataIssue(
            Severity.WARNING,
            at,
            code,
            message,
            id.isEmpty() ? ImmutableList.of() : ImmutableList.of(id)));
  }
}
