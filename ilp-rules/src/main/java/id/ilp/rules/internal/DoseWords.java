package id.ilp.rules.internal;

import id.ilp.core.immunization.SeriesState;
import id.ilp.core.immunization.Slot;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the sentences about a dose are filled with; most are never read. */
final class DoseWords implements Supplier<Map<String, Object>> {
  /** About as many words, each after its key. */
  private static final int USUAL = 16;

  private final List<Object> words = new ArrayList<>(USUAL);

  DoseWords(RulePack pack, Text name) {
    put("live-interval", pack.schedule().liveInterval());
    put("name", name);
  }

  void put(String key, Object value) {
    words.add(key);
    words.add(value);
  }

  private void put(String key, Optional<?> value) {
    if (value.isPresent()) {
      put(key, value.get());
    }
  }

  /** The doses given. */
  void given(SeriesState state) {
    put("last", state.lastValid());
    put("first", state.firstValid());
    put("spoilt", state.lastSpoilt());
  }

  /** The slot that is next. */
  void next(Slot slot) {
    put("dose", slot.dose());
    put("age", slot.timing().namedAge());
    put("interval", slot.dueInterval());
    put("since-first", slot.sinceFirst());
  }

  /** The days of the dose, as far as there are such days. */
  void within(
      Optional<LocalDate> earliest, Optional<LocalDate> overdueFrom, Optional<LocalDate> latest) {
    put("earliest", earliest);
    put("overdue", overdueFrom);
    put("latest", latest);
  }

  /** By hole of the sentence; what was said last counts. */
  @Override
  public Map<String, Object> get() {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      values.put((String) words.get(i), words.get(i + 1));
    }
    return values;
  }
}
