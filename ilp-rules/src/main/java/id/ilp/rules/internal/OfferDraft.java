package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Offer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@link OfferStatus} while it is put together. */
final class OfferDraft {
  private final Offer offer;
  private final LocalDate asOf;
  private final Map<String, Object> values = new HashMap<>();
  private final ImmutableList.Builder<String> uses = ImmutableList.builder();
  private Optional<LocalDate> earliest = Optional.empty();
  private Optional<LocalDate> overdueFrom = Optional.empty();
  private Optional<LocalDate> latest = Optional.empty();
  private Optional<LocalDate> next = Optional.empty();
  private ImmutableList<String> missing = ImmutableList.of();

  OfferDraft(Offer offer, LocalDate asOf) {
    this.offer = offer;
    this.asOf = asOf;
    uses.addAll(offer.uses());
    values.put("how-often", HowOften.of(offer));
  }

  OfferDraft from(LocalDate day) {
    earliest = Optional.of(day);
    values.put("earliest", day);
    return this;
  }

  OfferDraft overdue(LocalDate day) {
    overdueFrom = Optional.of(day);
    return this;
  }

  OfferDraft until(LocalDate before) {
    latest = Optional.of(before.minusDays(1));
    values.put("latest", before.minusDays(1));
    return this;
  }

  OfferDraft again(LocalDate day) {
    next = Optional.of(day);
    return this;
  }

  OfferDraft used(TopicHistory.Event event) {
    if (!event.id().isEmpty()) {
      uses.add(event.id());
    }
    values.put("last", event.date());
    return this;
  }

  OfferDraft used(List<TopicHistory.Event> events) {
    events.forEach(this::used);
    return this;
  }

  OfferDraft lacks(ImmutableList<String> paths) {
    missing = paths;
    values.put(
        "missing", paths.stream().map(path -> path.substring(path.lastIndexOf('.') + 1)).toList());
    return this;
  }

  boolean isOverdue() {
    return overdueFrom.map(day -> !asOf.isBefore(day)).orElse(false);
  }

  /** Whether something was done before, so that a sentence may say when. */
  boolean knowsLast() {
    return values.containsKey("last");
  }

  OfferStatus build(NeedStatus status, boolean isAsking, String text) {
    boolean isRepeating = text.equals("need.done");
    String key = isRepeating && next.isEmpty() ? "need.done-once" : text;
    next.ifPresent(day -> values.put("next", day));
    return new OfferStatus(
        offer,
        status,
        isAsking,
        earliest,
        overdueFrom,
        latest,
        next,
        uses.build(),
        missing,
        key,
        ImmutableMap.copyOf(values));
  }
}
