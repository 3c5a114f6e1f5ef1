package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the limit a value lies in. Where it depends on what is not known, that is named: of a sex
 * not known there is a limit only if both sexes agree; of a gestation not known the gravest limit
 * that may hold, which the reading keeps only if its class is decisive.
 */
final class LimitSearch {
  private static final String SEX = "person.sex";
  private static final String LAST_PERIOD = "pregnancies.lastMenstrualPeriod";
  private static final ImmutableList<Sex> EITHER = ImmutableList.copyOf(Sex.values());

  private final Person person;
  private final ImmutableList<Sex> sexes;

  LimitSearch(Person person) {
    this.person = person;
    this.sexes = person.sex().map(ImmutableList::of).orElse(EITHER);
  }

  /** The limit of a value; {@code lack} is given the path of each fact it depends on. */
  Optional<Limit> find(
      AssessmentScheme scheme,
      String input,
      double value,
      Observation observation,
      Consumer<String> lack) {
    Limit found = null;
    for (int i = 0; i < sexes.size(); i++) { // asked for every value of every record
      Limit own = gravest(scheme, input, value, sexes.get(i), observation, lack);
      if (own != null && found != null && !own.band().equals(found.band())) {
        lack.accept(SEX);
        return Optional.empty();
      }
      found = own == null ? found : own;
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Limit gravest(
      AssessmentScheme scheme,
      String input,
      double value,
      Sex sex,
      Observation observation,
      Consumer<String> lack) {
    Limit gravest = null;
    List<Limit> limits = scheme.limits();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = limits.get(i);
      if (limit.input().equals(input)
          && limit.includes(value)
          && (limit.sex().isEmpty() || limit.sex().get() == sex)
          && limit.ages().includes(person.birthDate(), observation.date())
          && mayHold(limit, observation)) {
        if (gravest != null && !gravest.band().equals(limit.band())) {
          boolean isDayOpen = observation.lastPeriod().isPresent();
          lack.accept(isDayOpen ? "screenings." + scheme.type() + ".date" : LAST_PERIOD);
        }
        gravest = gravest == null || isGraver(scheme, limit, gravest) ? limit : gravest;
      }
    }
    return gravest;
  }

  /** Of a month without a day every day of it may be meant. */
  private static boolean mayHold(Limit limit, Observation observation) {
    if (limit.gestation().isEmpty()) {
      return true;
    }
    Optional<LocalDate> begin = observation.lastPeriod();
    return begin.isEmpty()
        || limit
            .gestation()
            .get()
            .overlaps(begin.get(), observation.date(), observation.latestDate());
  }

  private static boolean isGraver(AssessmentScheme scheme, Limit one, Limit other) {
    return scheme.band(one.band()).severity() > scheme.band(other.band()).severity();
  }
}
