package id.ilp.core.record;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;

/**
 * Something odd in a record: said, never swallowed, never fatal.
 *
 * @param at the place, such as {@code immunizations[3].date}; lists count from 0 in the order of
 *     their ids
 * @param message in English; names the value and the bound
 * @param setAside ids of the records that are left out because of it
 */
public record DataIssue(
    Severity severity, String at, IssueCode code, String message, ImmutableList<String> setAside)
    implements Comparable<DataIssue> {

  private static final Comparator<DataIssue> ORDER =
      Comparator.comparing((DataIssue issue) -> issue.code().code())
          .thenComparing(DataIssue::at)
          .thenComparing(DataIssue::message);

  /** An issue that leaves {@code setAside} out of the plan. */
  public static DataIssue warning(String at, IssueCode code, String message, String... setAside) {
    return new DataIssue(Severity.WARNING, at, code, message, ImmutableList.copyOf(setAside));
  }

  /** A remark on something that is used all the same. */
  public static DataIssue info(String at, IssueCode code, String message) {
    return new DataIssue(Severity.INFO, at, code, message, ImmutableList.of());
  }

  /** By code, place and message. */
  @Override
  public int compareTo(DataIssue other) {
    return ORDER.compare(this, other);
  }
}
