package id.ilp.rules.internal;

import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.Slot;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.pack.InForce;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The needs for doses never given whose time is over: of grown-ups nearly every series. They differ
 * between two people by their days alone, so that the rest is put together once.
 */
final class PastDoses {
  private static final String FOLDER = "immunization";
  private static final String TOO_LATE = "dose.too-late";
  private static final Text UNSAID = Text.of("", "");

  private final RulePack pack;
  private final Template template;
  private final Map<Key, Need> needs = new ConcurrentHashMap<>();

  /** What the rest depends on. */
  private record Key(Slot slot, String rule, Cluster cluster, InForce inForce) {
    /** Of the row alone: asked for every need, and equal keys have equal rows. */
    @Override
    public int hashCode() {
      return slot.row().hashCode();
    }
  }

  PastDoses(RulePack pack) {
    this.pack = pack;
    this.template = pack.textsOf(FOLDER).get(TOO_LATE);
  }

  /** The need of {@code client} for the dose of {@code forecast}, which has a slot and no uses. */
  Need need(Client client, Forecast forecast, SeriesOffer offer) {
    Slot slot = forecast.slot().orElseThrow();
    Cluster cluster = DoseNeed.owner(forecast.series().clusters(), client);
    var key = new Key(slot, offer.rule().name(), cluster, client.inForce());
    Need usual = needs.get(key);
    if (usual == null) {
      usual = usual(client, forecast, offer);
      needs.put(key, usual);
    }
    LocalDate last = forecast.latest().orElse(LocalDate.MAX);
    Supplier<Map<String, Object>> words = words(pack, forecast);
    return usual.withDays(
        forecast.earliest(),
        forecast.overdueFrom(),
        last.isBefore(LocalDate.MAX) ? forecast.latest() : Optional.empty(),
        template.forStaff(words),
        template.forKader(words));
  }

  /** Of nobody in particular; what is kept must not name anybody's days. */
  private Need usual(Client client, Forecast forecast, SeriesOffer offer) {
    var draft = new DoseNeed(pack, client, forecast.series(), forecast.uses(), Optional.of(offer));
    draft.of(forecast);
    return draft
        .build(NeedStatus.TOO_LATE, TOO_LATE)
        .withDays(Optional.empty(), Optional.empty(), Optional.empty(), UNSAID, UNSAID);
  }

  /** A plan that is kept must not keep the client: only what the words are made of. */
  private static Supplier<Map<String, Object>> words(RulePack pack, Forecast forecast) {
    return () -> DoseWords.of(pack, forecast);
  }
}
