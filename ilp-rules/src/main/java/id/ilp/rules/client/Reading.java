package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.BAND;

import id.ilp.core.plan.Assessment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The class a record was put into, such as the blood-pressure class. A question about a class that
 * is not known is answered {@code false}: ask {@link #isKnown} first where that matters.
 *
 * @param assessment as it stands in the plan; absent if there is none
 * @param observation the record behind it
 * @param severity how grave the class is
 */
public record Reading(
    @ForEngine @Nullable Assessment assessment, Observation observation, @ForEngine int severity) {
  static final Reading NONE = new Reading(null, Observation.NONE, 0);

  /** The one that speaks for the person: the newer, or the graver of two nobody can order. */
  Reading or(Reading other) {
    if (observation.isAfter(other.observation)) {
      return this;
    }
    return other.observation.isAfter(observation) || other.severity > severity ? other : this;
  }

  /** Whether there is a class. */
  public boolean isKnown() {
    return assessment != null && assessment.band().isPresent();
  }

  /** Whether the class is one of {@code bands}. */
  public boolean isOneOf(@Word(BAND) String... bands) {
    Optional<String> band = assessment == null ? Optional.empty() : assessment.band();
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
    return new Value(assessment == null ? java.util.OptionalDouble.empty() : assessment.value());
  }
}
