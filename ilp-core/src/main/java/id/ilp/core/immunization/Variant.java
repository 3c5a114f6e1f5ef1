package id.ilp.core.immunization;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * A way of giving series that holds for some people: where another product is used, or with a
 * condition. Rows of a slot may belong to a variant.
 *
 * @param provinces where it holds; empty = everywhere
 * @param from the first day of it
 * @param beforeAge up to, not including, this age
 * @param conditions with any of these; empty = with or without
 * @param endedBy products that end it for a person once given in the routine
 */
public record Variant(
    String name,
    ImmutableSet<String> provinces,
    LocalDate from,
    Optional<Period> beforeAge,
    ImmutableSet<String> conditions,
    ImmutableSet<String> endedBy) {

  private boolean hasCondition(Vaccinee person, LocalDate day) {
    for (String code : conditions) {
      if (person.hasCondition().test(code, day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds for {@code person} on {@code day}, after routine doses of {@code given}. */
  boolean holds(Vaccinee person, LocalDate day, Set<String> given) {
    return !day.isBefore(from)
        && (provinces.isEmpty() || provinces.contains(person.province().orElse("")))
        && (beforeAge.isEmpty() || day.isBefore(person.at(beforeAge.get())))
        && (conditions.isEmpty() || hasCondition(person, day))
        && Collections.disjoint(endedBy, given);
  }
}
