package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import id.ilp.core.rows.Row;
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which readings are in force: those switched on in {@code assessments.csv}, or in their place
 * those that a setting {@code scheme.<assessment>} names.
 */
final class SchemeChoice {
  private final List<Reading> all = new ArrayList<>();
  private final Set<AssessmentScheme.Id> usual = new HashSet<>();
  private final boolean isProven;

  /** {@code isProven} if nobody has to look whether readings get in each other's way. */
  SchemeChoice(boolean isProven) {
    this.isProven = isProven;
  }

  /** Whether nobody has to look for faults of readings. */
  boolean isProven() {
    return isProven;
  }

  /**
   * A reading of some pack, and whether it is in force if nobody chooses. Rows may share a scheme
   * if no record is read by two of them.
   */
  void add(Row row, Reading reading, boolean isDefault) {
    if (!isProven) {
      requireOther(row, reading.scheme(), isDefault);
    }
    all.add(reading);
    if (isDefault) {
      usual.add(reading.id());
    }
  }

  private void requireOther(Row row, AssessmentScheme scheme, boolean isDefault) {
    for (AssessmentScheme before : schemes()) {
      if (before.id().equals(scheme.id())) {
        if (SchemeOverlap.twice(List.of(before, scheme)).isPresent()) {
          throw row.problem(
              "scheme", "'" + scheme.scheme() + "' stands already at " + before.row());
        } else if (usual.contains(scheme.id()) != isDefault) {
          throw row.problem("is_default", "is another at " + before.row() + ", of the same scheme");
        }
      }
    }
  }

  private List<AssessmentScheme> schemes() {
    return Lists.transform(all, Reading::scheme);
  }

  /** All, in the order of their files. */
  ImmutableList<Reading> all() {
    return ImmutableList.copyOf(all);
  }

  /** Those in force. A choice that cannot be is added to {@code problems}. */
  ImmutableList<Reading> inForce(Settings settings, List<String> problems) {
    Set<AssessmentScheme.Id> names = new HashSet<>(usual);
    settings.schemes().forEach((assessment, choice) -> choose(assessment, choice, names, problems));
    var inForce = ImmutableList.<Reading>builder();
    for (Reading reading : all) {
      if (names.contains(reading.id())) {
        inForce.add(reading);
      }
    }
    ImmutableList<Reading> chosen = inForce.build();
    if (!isProven) {
      Set<String> codes = new LinkedHashSet<>();
      all.forEach(reading -> codes.add(reading.id().code()));
      codes.removeAll(settings.schemes().keySet());
      codes.forEach(code -> readOnce(code, problems));
      requireOneGrowthKey(Lists.transform(chosen, Reading::scheme), problems);
    }
    return chosen;
  }

  /** A child read by the day for weight and by the month for height would be two children. */
  private static void requireOneGrowthKey(List<AssessmentScheme> chosen, List<String> problems) {
    List<AssessmentScheme> byDay = with(chosen, Instrument.GROWTH);
    List<AssessmentScheme> byMonth = with(chosen, Instrument.GROWTH_BY_MONTH);
    for (AssessmentScheme one : byDay.isEmpty() ? List.<AssessmentScheme>of() : byMonth) {
      problems.add(
          one.row()
              + ":1: '"
              + one.scheme()
              + "' reads "
              + one.code()
              + " by completed months and '"
              + byDay.get(0).scheme()
              + "' "
              + byDay.get(0).code()
              + " by days; one key holds for all of growth");
    }
  }

  private static List<AssessmentScheme> with(List<AssessmentScheme> chosen, Instrument instrument) {
    return chosen.stream().filter(one -> one.instrument() == instrument).toList();
  }

  /** Says which usual readings of an assessment would class the same record. */
  private void readOnce(String code, List<String> problems) {
    List<AssessmentScheme> own =
        schemes().stream()
            .filter(one -> one.code().equals(code) && usual.contains(one.id()))
            .toList();
    for (int i = 1; i < own.size(); i++) {
      AssessmentScheme one = own.get(i);
      for (AssessmentScheme before : own.subList(0, i)) {
        SchemeOverlap.twice(List.of(before, one))
            .ifPresent(text -> problems.add(one.row() + ":1: by default " + text));
      }
    }
  }

  private void choose(
      String assessment,
      Settings.Choice choice,
      Set<AssessmentScheme.Id> names,
      List<String> problems) {
    List<AssessmentScheme> readings =
        schemes().stream().filter(one -> one.code().equals(assessment)).toList();
    if (readings.isEmpty()) {
      Stream<String> known = schemes().stream().map(AssessmentScheme::code);
      problems.add(
          choice.problem("key", "'" + assessment + "' is no assessment", assessment, known));
      return;
    }
    List<AssessmentScheme> chosen = new ArrayList<>();
    for (String name : choice.names()) {
      List<AssessmentScheme> rows =
          readings.stream().filter(one -> one.scheme().equals(name)).toList();
      if (rows.isEmpty()) {
        Stream<String> known = readings.stream().map(AssessmentScheme::scheme);
        problems.add(
            choice.problem("value", "'" + name + "' is no scheme of " + assessment, name, known));
        return;
      }
      chosen.addAll(rows);
    }
    List<AssessmentScheme> left =
        readings.stream().filter(one -> usual.contains(one.id())).toList();
    Optional<String> fault =
        SchemeOverlap.twice(chosen).or(() -> SchemeOverlap.nobody(left, chosen));
    fault.ifPresent(text -> problems.add(choice.problem("value", text, "", Stream.of())));
    readings.forEach(one -> names.remove(one.id()));
    chosen.forEach(one -> names.add(one.id()));
  }
}
