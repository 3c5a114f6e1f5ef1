package id.ilp.cli;

import id.ilp.core.plan.PlanDiff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Changes of many people, equal ones counted together. */
final class DiffTally {
  private final SortedMap<Change, List<String>> people = new TreeMap<>();
  private int compared;
  private int changed;

  /** The changes of one person. */
  void add(String person, List<Change> changes) {
    compared++;
    changed += changes.isEmpty() ? 0 : 1;
    changes.forEach(change -> people.computeIfAbsent(change, one -> new ArrayList<>()).add(person));
  }

  /** Whose plans have each change, in the order of the changes and of the file. */
  SortedMap<Change, List<String>> people() {
    return people;
  }

  int compared() {
    return compared;
  }

  /** How many people have any change. */
  int changed() {
    return changed;
  }
}
