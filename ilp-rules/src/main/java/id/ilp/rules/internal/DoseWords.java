package id.ilp.rules.internal;

import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.SeriesState;
import id.ilp.core.immunization.Slot;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the sentences about a dose are filled with. */
final class DoseWords {
  private final Map<String, Object> values = new HashMap<>();

  DoseWords(RulePack pack, Text name) {
    put("live-interval", pack.schedule().liveInterval());
    put("name", name);
  }

  /** All words of a dose nobody has had and nothing else is said of. */
  static Map<String, Object> of(RulePack pack, Forecast forecast) {
    var words = new DoseWords(pack, forecast.series().name());
    forecast.slot().ifPresent(words::next);
    words.within(
        forecast.earliest(), forecast.overdueFrom(), forecast.latest().orElse(LocalDate.MAX));
    return words.all();
  }

  void put(String key, Object value) {
    values.put(key, value);
  }

  /** The doses given. */
  void given(SeriesState state) {
    state.lastValid().ifPresent(day -> put("last", day));
    state.firstValid().ifPresent(day -> put("first", day));
    state.lastSpoilt().ifPresent(day -> put("spoilt", day));
  }

  /** The slot that is next. */
  void next(Slot slot) {
    put("dose", slot.dose());
    put("age", slot.timing().namedAge());
    slot.dueInterval().ifPresent(interval -> put("interval", interval));
    slot.sinceFirst().ifPresent(interval -> put("since-first", interval));
  }

  /** The days of the dose, as far as there are such days. */
  void within(Optional<LocalDate> earliest, Optional<LocalDate> overdueFrom, LocalDate last) {
    earliest.ifPresent(day -> put("earliest", day));
    overdueFrom.ifPresent(day -> put("overdue", day));
    if (last.isBefore(LocalDate.MAX)) {
      put("latest", last);
    }
  }

  Map<String, Object> all() {
    return values;
  }
}
