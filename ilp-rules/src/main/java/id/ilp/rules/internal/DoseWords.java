package id.ilp.rules.internal;

import id.ilp.core.immunization.SeriesState;
import id.ilp.core.immunization.Slot;
import id.ilp.core.plan.Need;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.RulePack;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences about a dose are filled with, put together when one is read: most never are.
 * It holds on to nothing of the person but the doses and days it speaks of.
 */
final class DoseWords implements Supplier<Map<String, Object>> {
  private final RulePack pack;
  private final Text name;
  private @Nullable SeriesState given;
  private @Nullable Slot next;
  private Need.Days days = Need.Days.NONE;
  private Map<String, Object> more = Map.of();

  DoseWords(RulePack pack, Text name) {
    this.pack = pack;
    this.name = name;
  }

  /** Something said of few doses alone. */
  void put(String key, Object value) {
    more = more.isEmpty() ? new HashMap<>() : more;
    more.put(key, value);
  }

  /** The doses given. */
  void given(SeriesState state) {
    given = state;
  }

  /** The slot that is next. */
  void next(Slot slot) {
    next = slot;
  }

  /** The days of the dose, as far as there are such days. */
  void within(Need.Days known) {
    days = known;
  }

  @Override
  public Map<String, Object> get() {
    Map<String, Object> values = new HashMap<>();
    values.put("live-interval", pack.schedule().liveInterval());
    values.put("name", name);
    if (given != null) {
      put(values, "last", given.lastValid());
      put(values, "first", given.firstValid());
      put(values, "spoilt", given.lastSpoilt());
    }
    if (next != null) {
      values.put("dose", next.dose());
      values.put("age", next.timing().namedAge());
      put(values, "interval", next.dueInterval());
      put(values, "since-first", next.sinceFirst());
    }
    put(values, "earliest", days.earliest());
    put(values, "overdue", days.overdueFrom());
    put(values, "latest", days.latest());
    values.putAll(more);
    return values;
  }

  private static void put(Map<String, Object> values, String key, Optional<?> value) {
    value.ifPresent(one -> values.put(key, one));
  }
}
