package id.ilp.core.json;

import com.google.common.collect.ImmutableList;
import id.ilp.core.json.JsonNode.Kind;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import java.util.ArrayList;
import java.util.List;

/** What was found odd while one record is read. */
final class RecordIssues {
  private final List<DataIssue> found = new ArrayList<>();

  /** All of them, by code, place and message. */
  ImmutableList<DataIssue> inOrder() {
    return ImmutableList.sortedCopyOf(found);
  }

  void add(DataIssue issue) {
    found.add(issue);
  }

  void warn(String at, IssueCode code, String message) {
    found.add(DataIssue.warning(at, code, message));
  }

  void wrongType(String at, JsonNode node, Kind expected) {
    warn(at, IssueCode.WRONG_TYPE, "found " + node.shown() + ", expected " + expected.words());
  }

  /** Whether the number can be kept; an issue if not. */
  boolean finite(JsonNode node, String at) {
    if (Double.isFinite(node.number())) {
      return true;
    }
    warn(at, IssueCode.OUT_OF_RANGE, "number " + node.shown() + " is too large to be read");
    return false;
  }
}
