package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Offer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link OfferStatus} while it is put together. */
final class OfferDraft {
  private final Offer offer;
  private final LocalDate asOf;
  private ImmutableList<String> uses;
  private Optional<LocalDate> earliest = Optional.empty();
  private Optional<LocalDate> overdueFrom = Optional.empty();
  private Optional<LocalDate> latest = Optional.empty();
  private Optional<LocalDate> next = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();
  private @Nullable LocalDate toldEarliest;
  private ImmutableList<String> missing = ImmutableList.of();

  OfferDraft(Offer offer, LocalDate asOf) {
    this.offer = offer;
    this.asOf = asOf;
    uses = offer.uses();
  }

  OfferDraft from(LocalDate day) {
    earliest = Optional.of(day);
    return this;
  }

  /** Says a first day that is no day of the need. */
  OfferDraft tellingEarliest(LocalDate day) {
    toldEarliest = day;
    return this;
  }

  OfferDraft overdue(LocalDate day) {
    overdueFrom = Optional.of(day);
    return this;
  }

  OfferDraft until(LocalDate before) {
    latest = Optional.of(before.minusDays(1));
    return this;
  }

  OfferDraft again(LocalDate day) {
    next = Optional.of(day);
    return this;
  }

  OfferDraft used(TopicHistory.Event event) {
    if (!event.id().isEmpty()) {
      uses =
          uses.isEmpty()
              ? ImmutableList.of(event.id())
              : ImmutableList.<String>builder().addAll(uses).add(event.id()).build();
    }
    last = Optional.of(event.date());
    return this;
  }

  OfferDraft used(List<TopicHistory.Event> events) {
    events.forEach(this::used);
    return this;
  }

  OfferDraft lacks(ImmutableList<String> paths) {
    missing = paths;
    return this;
  }

  boolean isOverdue() {
    return overdueFrom.isPresent() && !asOf.isBefore(overdueFrom.get());
  }

  OfferStatus build(NeedStatus status, boolean isAsking, String text) {
    boolean isRepeating = text.equals("need.done");
    String key = isRepeating && next.isEmpty() ? "need.done-once" : text;
    if (key.equals("need.overdue") && last.isEmpty()) {
      key = "need.late"; // a window with a last good day that nobody has used yet
    }
    return new OfferStatus(
        offer,
        status,
        isAsking,
        earliest,
        overdueFrom,
        latest,
        next,
        last,
        toldEarliest == null ? earliest : Optional.of(toldEarliest),
        uses,
        missing,
        key);
  }
}
