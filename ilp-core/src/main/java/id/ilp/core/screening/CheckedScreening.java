package id.ilp.core.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.record.DataIssue;
import org.jspecify.annotations.Nullable;

/** A screening whose values are in the units of its type and inside what can be believed. */
public final class CheckedScreening {
  private final Measured measured;
  private final ImmutableMap<String, Answer> answers;
  private final boolean isAnswered;
  private final ImmutableSet<String> refused;
  private final ImmutableList<DataIssue> issues;

  CheckedScreening(
      Measured measured,
      ImmutableMap<String, Answer> answers,
      ImmutableSet<String> refused,
      ImmutableList<DataIssue> issues) {
    this.measured = measured;
    this.answers = answers;
    this.isAnswered = !answers.isEmpty();
    this.refused = refused;
    this.issues = issues;
  }

  /** By name, in the type's units; refused ones are left out. */
  public ImmutableMap<String, Double> measurements() {
    return measured.byName();
  }

  /** One of {@link #measurements}; not a number if there is none. */
  public double measurement(String name) {
    return measured.get(name);
  }

  /** Whether there is none of {@link #measurements}. */
  public boolean isNothingMeasured() {
    return measured.count() == 0;
  }

  /** By item; refused ones are left out, declined ones kept. */
  public ImmutableMap<String, Answer> answers() {
    return answers;
  }

  /** The answer to one item; null if there is none. */
  public @Nullable Answer answer(String item) {
    return isAnswered ? answers.get(item) : null;
  }

  /** Whether a measurement or an answered item is called so. */
  public boolean hasNameEndingWith(String end) {
    if (measured.hasNameEndingWith(end)) {
      return true;
    }
    ImmutableList<String> items = answers.keySet().asList();
    for (int i = 0; i < items.size(); i++) { // no iterator: asked of every record
      if (items.get(i).endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Names of measurements that were given and refused: to be measured again. */
  public ImmutableSet<String> refused() {
    return refused;
  }

  /** What was refused and why. */
  public ImmutableList<DataIssue> issues() {
    return issues;
  }
}
