package id.ilp.core.immunization;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A way of giving series that holds for some people: where another product is used, or with a
 * condition. Rows of a slot may belong to a variant.
 *
 * @param provinces where it holds; empty = everywhere
 * @param from the first day of it
 * @param beforeAge up to, not including, this age
 * @param conditions with any of these; empty = with or without
 * @param unless with none of these conditions
 * @param bornBelow only with a birth weight known to be below so many grams
 * @param endedBy products that end it for a person once given in the routine
 */
public record Variant(
    String name,
    ImmutableSet<String> provinces,
    LocalDate from,
    Optional<Period> beforeAge,
    ImmutableSet<String> conditions,
    ImmutableSet<String> unless,
    OptionalDouble bornBelow,
    ImmutableSet<String> endedBy) {

  private static boolean hasAny(Set<String> conditions, Vaccinee person, LocalDate day) {
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
        && (beforeAge.isEmpty() || !person.isOfAge(beforeAge.get(), day))
        && (bornBelow.isEmpty()
            || person.birthWeight().orElse(bornBelow.getAsDouble()) < bornBelow.getAsDouble())
        && (conditions.isEmpty() || hasAny(conditions, person, day))
        && (unless.isEmpty() || !hasAny(unless, person, day))
        && (endedBy.isEmpty() || Collections.disjoint(endedBy, given));
  }
}
