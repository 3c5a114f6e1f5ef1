package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.rows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which readings are in force: those switched on in {@code assessments.csv}, or in their place
 * those that a setting {@code scheme.<assessment>} names.
 */
final class SchemeChoice {
  /** Any birth will do: ages are compared, not dates. */
  private static final LocalDate BIRTH = LocalDate.of(2000, 1, 1);

  private final Map<String, AssessmentScheme> byName = new LinkedHashMap<>();
  private final Set<String> usual = new HashSet<>();

  /** A reading of some pack, and whether it is in force if nobody chooses. */
  void add(Row row, AssessmentScheme scheme, boolean isDefault) {
    AssessmentScheme before = byName.putIfAbsent(scheme.scheme(), scheme);
    if (before != null) {
      throw row.problem("scheme", "'" + scheme.scheme() + "' stands already at " + before.row());
    }
    if (isDefault) {
      usual.add(scheme.scheme());
    }
  }

  /** All, in the order of their files. */
  ImmutableList<AssessmentScheme> all() {
    return ImmutableList.copyOf(byName.values());
  }

  /** Those in force. A choice that cannot be is added to {@code problems}. */
  ImmutableList<AssessmentScheme> inForce(Settings settings, List<String> problems) {
    Set<String> names = new HashSet<>(usual);
    settings.schemes().forEach((assessment, choice) -> choose(assessment, choice, names, problems));
    return byName.values().stream()
        .filter(scheme -> names.contains(scheme.scheme()))
        .collect(ImmutableList.toImmutableList());
  }

  private void choose(
      String assessment, Settings.Choice choice, Set<String> names, List<String> problems) {
    List<AssessmentScheme> readings =
        byName.values().stream().filter(one -> one.code().equals(assessment)).toList();
    if (readings.isEmpty()) {
      Stream<String> known = byName.values().stream().map(AssessmentScheme::code);
      problems.add(
          choice.problem("key", "'" + assessment + "' is no assessment", assessment, known));
      return;
    }
    List<AssessmentScheme> chosen = new ArrayList<>();
    for (String name : choice.names()) {
      Optional<AssessmentScheme> scheme =
          readings.stream().filter(one -> one.scheme().equals(name)).findFirst();
      if (scheme.isEmpty()) {
        Stream<String> known = readings.stream().map(AssessmentScheme::scheme);
        problems.add(
            choice.problem("value", "'" + name + "' is no scheme of " + assessment, name, known));
        return;
      }
      chosen.add(scheme.get());
    }
    List<AssessmentScheme> left =
        readings.stream().filter(one -> usual.contains(one.scheme())).toList();
    Optional<String> fault = twice(chosen).or(() -> nobody(left, chosen));
    fault.ifPresent(text -> problems.add(choice.problem("value", text, "", Stream.of())));
    readings.forEach(one -> names.remove(one.scheme()));
    chosen.forEach(one -> names.add(one.scheme()));
  }

  /** Two schemes that would class the same record. */
  private static Optional<String> twice(List<AssessmentScheme> chosen) {
    for (AssessmentScheme one : chosen) {
      for (AssessmentScheme other : chosen.subList(chosen.indexOf(one) + 1, chosen.size())) {
        for (LocalDate day : days(List.of(one, other))) {
          if (reads(one, day, other) && reads(other, day, one)) {
            return Optional.of(
                "'"
                    + one.scheme()
                    + "' and '"
                    + other.scheme()
                    + "' both read somebody aged "
                    + age(day));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Somebody whose record had a class, and has none by the schemes chosen. */
  private static Optional<String> nobody(
      List<AssessmentScheme> left, List<AssessmentScheme> chosen) {
    List<AssessmentScheme> all = new ArrayList<>(left);
    all.addAll(chosen);
    for (LocalDate day : days(all)) {
      for (AssessmentScheme one : left) {
        if (one.ages().includes(BIRTH, day)
            && chosen.stream().noneMatch(other -> reads(other, day, one))) {
          return Optional.of(
              "leaves nobody to read what '" + one.scheme() + "' reads at the age of " + age(day));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether {@code scheme} reads, at the age of {@code day}, the people of {@code other}. */
  private static boolean reads(AssessmentScheme scheme, LocalDate day, AssessmentScheme other) {
    return scheme.ages().includes(BIRTH, day)
        && scheme.type().equals(other.type())
        && (scheme.stages().isEmpty() || scheme.stages().containsAll(other.stages()))
        && (scheme.stages().isEmpty() || !other.stages().isEmpty());
  }

  /** The first day of every age at which one of the schemes begins or ends. */
  private static Set<LocalDate> days(List<AssessmentScheme> schemes) {
    Set<LocalDate> days = new TreeSet<>();
    for (AssessmentScheme scheme : schemes) {
      days.add(Dates.plus(BIRTH, scheme.ages().from()));
      scheme.ages().before().ifPresent(before -> days.add(Dates.plus(BIRTH, before)));
    }
    return days;
  }

  private static String age(LocalDate day) {
    return java.time.Period.between(BIRTH, day).toString();
  }
}
