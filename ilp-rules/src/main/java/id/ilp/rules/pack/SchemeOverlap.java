package id.ilp.rules.pack;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.lifecycle.LifeStage;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom several readings of one assessment read: found out with one person of every age, stage,
 * condition (or two) and answer that one of them names.
 */
final class SchemeOverlap {
  /** Any birth will do: ages are compared, not dates. */
  private static final LocalDate BIRTH = LocalDate.of(2000, 1, 1);

  /** Somebody, and one of their records. */
  private record Somebody(
      LocalDate day,
      Optional<LifeStage> stage,
      ImmutableSet<String> conditions,
      ImmutableMap<String, String> answers)
      implements Whom.Known {

    @Override
    public boolean isIn(LifeStage one) {
      return stage.equals(Optional.of(one));
    }

    @Override
    public boolean isKnownWith(String condition) {
      return conditions.contains(condition);
    }

    boolean isReadBy(AssessmentScheme scheme) {
      return scheme.ages().includes(BIRTH, day)
          && scheme.whom().includes(this)
          && scheme.whom().holdsFor(item -> Optional.ofNullable(answers.get(item)));
    }

    @Override
    public String toString() {
      var text = new StringBuilder(Period.between(BIRTH, day).toString());
      stage.ifPresent(one -> text.append(", ").append(one));
      if (!conditions.isEmpty()) {
        text.append(", known with ").append(String.join(" and ", conditions));
      }
      answers.forEach((item, value) -> text.append(", ").append(item).append('=').append(value));
      return text.toString();
    }
  }

  private SchemeOverlap() {}

  /** Two of {@code schemes} that class the same record. */
  static Optional<String> twice(List<AssessmentScheme> schemes) {
    for (int i = 0; i < schemes.size(); i++) {
      for (AssessmentScheme other : schemes.subList(i + 1, schemes.size())) {
        AssessmentScheme one = schemes.get(i);
        Optional<Somebody> both =
            one.type().equals(other.type())
                ? everybody(List.of(one, other)).stream()
                    .filter(somebody -> somebody.isReadBy(one) && somebody.isReadBy(other))
                    .findFirst()
                : Optional.empty();
        if (both.isPresent()) {
          return Optional.of(
              "'"
                  + one.scheme()
                  + "' and '"
                  + other.scheme()
                  + "' both read somebody aged "
                  + both.get());
        }
      }
    }
    return Optional.empty();
  }

  /** Somebody whose record has a class by {@code left}, and none by {@code chosen}. */
  static Optional<String> nobody(List<AssessmentScheme> left, List<AssessmentScheme> chosen) {
    List<AssessmentScheme> all = new ArrayList<>(left);
    all.addAll(chosen);
    for (Somebody somebody : everybody(all)) {
      for (AssessmentScheme one : left) {
        if (somebody.isReadBy(one)
            && chosen.stream()
                .noneMatch(other -> other.type().equals(one.type()) && somebody.isReadBy(other))) {
          return Optional.of(
              "leaves nobody to read what '" + one.scheme() + "' reads at the age of " + somebody);
        }
      }
    }
    return Optional.empty();
  }

  /** The plainest first. */
  private static List<Somebody> everybody(List<AssessmentScheme> schemes) {
    List<Somebody> everybody = new ArrayList<>();
    List<ImmutableMap<String, String>> answers = answers(schemes);
    Set<LocalDate> days = days(schemes);
    for (ImmutableSet<String> conditions : conditions(schemes)) {
      for (Optional<LifeStage> stage : stages(schemes)) {
        for (ImmutableMap<String, String> answer : answers) {
          days.forEach(day -> everybody.add(new Somebody(day, stage, conditions, answer)));
        }
      }
    }
    return everybody;
  }

  /** In none, and in one each: stages somebody is in at the same time are told apart by age. */
  private static List<Optional<LifeStage>> stages(List<AssessmentScheme> schemes) {
    Set<LifeStage> named = new TreeSet<>();
    for (AssessmentScheme scheme : schemes) {
      named.addAll(scheme.whom().stages());
      named.addAll(scheme.whom().notStages());
    }
    List<Optional<LifeStage>> stages = new ArrayList<>();
    stages.add(Optional.empty());
    named.forEach(stage -> stages.add(Optional.of(stage)));
    return stages;
  }

  /** None, one, or two. */
  private static Set<ImmutableSet<String>> conditions(List<AssessmentScheme> schemes) {
    Set<String> named = new TreeSet<>();
    for (AssessmentScheme scheme : schemes) {
      named.addAll(scheme.whom().with());
      named.addAll(scheme.whom().without());
    }
    var sets = ImmutableSet.<ImmutableSet<String>>builder();
    sets.add(ImmutableSet.of());
    named.forEach(one -> sets.add(ImmutableSet.of(one)));
    named.forEach(one -> named.forEach(other -> sets.add(ImmutableSet.of(one, other))));
    return sets.build();
  }

  /** Every value that is named, and none, of every item together. */
  private static List<ImmutableMap<String, String>> answers(List<AssessmentScheme> schemes) {
    Map<String, Set<String>> named = new TreeMap<>();
    for (AssessmentScheme scheme : schemes) {
      for (Whom.Only only : scheme.whom().onlyIf()) {
        named.computeIfAbsent(only.item(), item -> new TreeSet<>()).addAll(only.values());
      }
    }
    List<ImmutableMap<String, String>> answers = List.of(ImmutableMap.of());
    for (Map.Entry<String, Set<String>> item : named.entrySet()) {
      List<ImmutableMap<String, String>> more = new ArrayList<>(answers);
      for (ImmutableMap<String, String> before : answers) {
        for (String value : item.getValue()) {
          more.add(
              ImmutableMap.<String, String>builder()
                  .putAll(before)
                  .put(item.getKey(), value)
                  .buildOrThrow());
        }
      }
      answers = more;
    }
    return answers;
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
}
