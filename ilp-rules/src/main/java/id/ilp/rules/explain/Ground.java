package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import id.ilp.rules.internal.RuleInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * One thing a status or a date rests on.
 *
 * @param about what it explains
 * @param text in words
 * @param date the day it gives, if it gives one
 * @param row file and line of the row or rule it comes from; empty if it is the record itself
 * @param sources what that row or rule rests on
 * @param uses ids of the records it speaks of
 */
public record Ground(
    About about,
    Text text,
    Optional<LocalDate> date,
    Optional<String> row,
    ImmutableList<Citation> sources,
    ImmutableList<String> uses) {

  /** What a ground explains. */
  public enum About {
    STATUS,
    EARLIEST,
    OVERDUE_FROM,
    LATEST,
    NEXT,
    PRODUCT,
    /** A condition or other circumstance of the person. */
    CONDITION
  }

  static Ground of(About about, Text text) {
    return new Ground(
        about, text, Optional.empty(), Optional.empty(), ImmutableList.of(), ImmutableList.of());
  }

  Ground on(LocalDate day) {
    return new Ground(about, text, Optional.of(day), row, sources, uses);
  }

  Ground from(String place, Collection<Citation> citations) {
    return new Ground(about, text, date, Optional.of(place), ImmutableList.copyOf(citations), uses);
  }

  /** From a rule that stands at {@code place}. */
  Ground from(String place, RuleInfo rule) {
    return from(place, rule.citations());
  }

  Ground using(Collection<String> ids) {
    return new Ground(about, text, date, row, sources, ImmutableList.copyOf(ids));
  }
}
