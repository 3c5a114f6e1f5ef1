package id.ilp.rules.timeline;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.plan.NeedKind;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events of one item that come round at one interval, or a single event.
 *
 * @param events at least one, in order of time
 * @param every the interval between them; empty for a single event
 */
public record Recurrence(ImmutableList<LifeEvent> events, Optional<Period> every) {
  private static final int FEWEST = 3;

  /** The first of its events. */
  public LifeEvent first() {
    return events.get(0);
  }

  /** The last of its events. */
  public LifeEvent last() {
    return events.get(events.size() - 1);
  }

  /** Whether there is more than one event. */
  public boolean isRepeated() {
    return events.size() > 1;
  }

  /**
   * {@code events} in groups, by their first event: three or more of one item at equal distances,
   * asked for by the same programmes at the same places, are one group. Doses always stand alone.
   */
  static ImmutableList<Recurrence> of(Collection<LifeEvent> events) {
    Map<String, List<LifeEvent>> byCode = new LinkedHashMap<>();
    List<Recurrence> groups = new ArrayList<>();
    for (LifeEvent event : events) {
      if (event.kind() == NeedKind.IMMUNIZATION || !event.isDone()) {
        groups.add(alone(event));
      } else {
        byCode.computeIfAbsent(event.code(), code -> new ArrayList<>()).add(event);
      }
    }
    byCode.values().forEach(own -> group(own, groups));
    return ImmutableList.sortedCopyOf((a, b) -> a.first().compareTo(b.first()), groups);
  }

  private static void group(List<LifeEvent> events, List<Recurrence> groups) {
    int start = 0;
    while (start < events.size()) {
      int end = start + 1;
      while (end < events.size() && goesOn(events, start, end)) {
        end++;
      }
      if (end - start >= FEWEST) {
        Period every = gap(events, start + 1);
        groups.add(
            new Recurrence(ImmutableList.copyOf(events.subList(start, end)), Optional.of(every)));
        start = end;
      } else {
        groups.add(alone(events.get(start)));
        start++;
      }
    }
  }

  /** Whether the event at {@code next} comes at the same distance, by the same programmes. */
  private static boolean goesOn(List<LifeEvent> events, int start, int next) {
    LifeEvent first = events.get(start);
    LifeEvent event = events.get(next);
    return gap(events, next).equals(gap(events, start + 1))
        && event.programmes().equals(first.programmes())
        && event.where().equals(first.where());
  }

  private static Recurrence alone(LifeEvent event) {
    return new Recurrence(ImmutableList.of(event), Optional.empty());
  }

  /** From the event before to the one at {@code index}: whole months, else days. */
  private static Period gap(List<LifeEvent> events, int index) {
    LocalDate from = events.get(index - 1).date();
    LocalDate to = events.get(index).date();
    Period months = Period.ofMonths(Dates.completedMonths(from, to));
    return !months.isZero() && Dates.plus(from, months).equals(to)
        ? months
        : Period.ofDays(Dates.days(from, to));
  }
}
