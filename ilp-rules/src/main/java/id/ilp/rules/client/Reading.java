package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.BAND;

import id.ilp.core.plan.Assessment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The class a record was put into, such as the blood-pressure class. A question about a class that
 * is not known is answered {@code false}: ask {@link #isKnown} first where that matters.
 *
 * @param assessment as it stands in the plan; absent if there is none
 * @param observation the record behind it
 * @param severity how grave the class is
 * @param timesRunning how many days in a row, this one last, had the same class; days without a
 *     class, or with a value beyond belief, are passed over
 */
public record Reading(
    @ForEngine @Nullable Assessment assessment,
    Observation observation,
    @ForEngine int severity,
    int timesRunning) {
  static final Reading NONE = new Reading(null, Observation.NONE, 0, 0);

  /**
   * The one that speaks for the person: the newest, of those nobody can order the gravest.
   *
   * @param readings of one assessment, by day
   */
  static Reading last(List<Reading> readings) {
    return last(readings, 0);
  }

  /** The same of those from the place {@code from} on. */
  static Reading last(List<Reading> readings, int from) {
    Reading before = NONE;
    Reading last = NONE;
    int timesBefore = 0;
    int times = 0;
    for (int i = from; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      if (!last.isKnown() || reading.observation.isAfter(last.observation)) {
        before = last;
        timesBefore = times;
      } else if (reading.severity <= last.severity) {
        continue;
      }
      last = reading;
      times = reading.isSameAs(before) ? timesBefore + 1 : 1;
    }
    return new Reading(last.assessment, last.observation, last.severity, times);
  }

  private boolean isSameAs(Reading before) {
    return isKnown() && before.isKnown() && band().equals(before.band());
  }

  /** The band; empty if there is no class. */
  Optional<String> band() {
    return assessment == null ? Optional.empty() : assessment.band();
  }

  /** Whether it was made on an earlier day than {@code other}. */
  public boolean isOlderThan(Reading other) {
    return other.observation.isNewerThan(observation);
  }

  /** Whether there is a class. */
  public boolean isKnown() {
    return band().isPresent();
  }

  /** Whether the class is one of {@code bands}. */
  public boolean isOneOf(@Word(BAND) String... bands) {
    Optional<String> band = band();
    for (String one : bands) {
      if (band.isPresent() && band.get().equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class is {@code band}. */
  public boolean is(@Word(BAND) String band) {
    return isOneOf(band);
  }

  /** The number that was banded. */
  public Value value() {
    return new Value(assessment == null ? Double.NaN : assessment.value().orElse(Double.NaN));
  }
}
