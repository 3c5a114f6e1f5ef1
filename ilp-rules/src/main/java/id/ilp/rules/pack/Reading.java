package id.ilp.rules.pack;

import id.ilp.rules.pack.AssessmentScheme.Instrument;
import java.util.function.Supplier;

/**
 * What is known of a scheme before its bands, limits and points are read: most people have records
 * of few types, and the readings of the others need not be read for them.
 */
final class Reading {
  private final AssessmentScheme.Id id;
  private final String type;
  private final Instrument instrument;
  private final Supplier<AssessmentScheme> scheme;

  /** The reading {@code id} of {@code type}; {@code scheme} is asked for the rest. */
  Reading(
      AssessmentScheme.Id id,
      String type,
      Instrument instrument,
      Supplier<AssessmentScheme> scheme) {
    this.id = id;
    this.type = type;
    this.instrument = instrument;
    this.scheme = scheme;
  }

  AssessmentScheme.Id id() {
    return id;
  }

  /** The screening type it reads. */
  String type() {
    return type;
  }

  Instrument instrument() {
    return instrument;
  }

  /** The whole of it. */
  AssessmentScheme scheme() {
    return scheme.get();
  }
}
