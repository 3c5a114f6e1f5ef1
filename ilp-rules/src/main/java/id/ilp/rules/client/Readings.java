package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Assessment;
import id.ilp.rules.pack.AssessmentForm;
import id.ilp.rules.pack.AssessmentScheme.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was made of the records of a person: all assessments, and the class that counts of each. */
final class Readings {
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Reading> classes = new ArrayList<>();
  private final Map<String, Reading> latest = new HashMap<>();
  private Set<String> several = Set.of();
  private int begin;

  List<Assessment> assessments() {
    return assessments;
  }

  /** Of each assessment with a class the one that speaks for the person. */
  Map<String, Reading> latest() {
    return latest;
  }

  /** Adds an assessment of {@code observation}. */
  void add(
      AssessmentForm form, Observation observation, double value, ImmutableList<String> missing) {
    Optional<String> of = observation.isKnown() ? Optional.of(observation.id()) : Optional.empty();
    Assessment made = form.fill(of, observation.date(), value, missing);
    assessments.add(made);
    Band band = form.band();
    if (band != null) { // one without is flagged: neither a finding nor the end of one
      classes.add(new Reading(made, observation, band.severity(), 1));
    }
  }

  /** All records were read so, by day: {@code assessment} was all that was made of them. */
  void end(String assessment) {
    int made = classes.size() - begin;
    if (made > 0) {
      Reading last = made == 1 ? classes.get(begin) : Reading.last(classes, begin);
      begin = classes.size();
      if (latest.put(assessment, last) != null) {
        several = several.isEmpty() ? new HashSet<>() : several;
        several.add(assessment);
      }
    }
  }

  /** All records were read: an assessment that was made in several ways is put in order of days. */
  void close() {
    for (String assessment : several) {
      List<Reading> own = new ArrayList<>();
      for (Reading one : classes) {
        if (one.assessment() != null && one.assessment().code().equals(assessment)) {
          own.add(one);
        }
      }
      own.sort(Comparator.comparing(Reading::observation, Observation.BY_DATE));
      latest.put(assessment, Reading.last(own));
    }
  }
}
