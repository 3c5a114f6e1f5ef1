package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import id.ilp.rules.pack.SchemeLines;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the limit a value lies in. Where it depends on what is not known, that is named: of a sex
 * not known there is a limit only if both sexes agree; of a gestation not known the gravest limit
 * that may hold, which the reading keeps only if its class is decisive.
 */
final class LimitSearch {
  private static final String SEX = "person.sex";
  private static final String LAST_PERIOD = "pregnancies.lastMenstrualPeriod";

  /** The place of no limit. */
  static final int NONE = -1;

  private static final ImmutableList<Sex> EITHER = ImmutableList.copyOf(Sex.values());

  private final ImmutableList<Sex> sexes;

  LimitSearch(Person person) {
    this.sexes = person.sex().isPresent() ? ImmutableList.of(person.sex().get()) : EITHER;
  }

  /** The place of the limit of a value, -1 for none; {@code lack} is given what it depends on. */
  int find(SchemeLines.Line line, double value, Observation observation, Consumer<String> lack) {
    int found = NONE;
    for (int i = 0; i < sexes.size(); i++) { // asked for every value of every record
      int own = gravest(line, value, sexes.get(i), observation, lack);
      if (own != NONE && found != NONE && !line.isOneBand(own, found)) {
        lack.accept(SEX);
        return NONE;
      }
      found = own == NONE ? found : own;
    }
    return found;
  }

  private int gravest(
      SchemeLines.Line line,
      double value,
      Sex sex,
      Observation observation,
      Consumer<String> lack) {
    int gravest = NONE;
    DayOfLife day = observation.day();
    for (int i = 0; i < line.size(); i++) {
      if (line.includes(i, value, sex, day)
          && (!line.asksGestation() || mayHold(line.limit(i), observation))) {
        if (gravest != NONE && !line.isOneBand(gravest, i)) {
          boolean isDayOpen = observation.lastPeriod().isPresent();
          lack.accept(isDayOpen ? "screenings." + observation.type() + ".date" : LAST_PERIOD);
        }
        boolean isGraver =
            gravest == NONE || line.band(i).severity() > line.band(gravest).severity();
        gravest = isGraver ? i : gravest;
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
}
