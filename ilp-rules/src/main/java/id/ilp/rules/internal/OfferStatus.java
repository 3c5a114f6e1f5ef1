package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Offer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where one offer stands on the as-of date.
 *
 * @param isAsking whether the programme asks now, not only in times to come
 * @param text key of the reason
 * @param values what the reason speaks of
 */
public record OfferStatus(
    Offer offer,
    NeedStatus status,
    boolean isAsking,
    Optional<LocalDate> earliest,
    Optional<LocalDate> overdueFrom,
    Optional<LocalDate> latest,
    Optional<LocalDate> next,
    ImmutableList<String> uses,
    ImmutableList<String> missing,
    String text,
    ImmutableMap<String, Object> values) {

  /** The most pressing first; a fixed order among equals. */
  static final Comparator<OfferStatus> ORDER =
      Comparator.comparing(OfferStatus::pressure)
          .thenComparing(OfferStatus::isAsking, Comparator.reverseOrder())
          .thenComparing(s -> s.earliest().or(s::next).orElse(LocalDate.MAX))
          .thenComparing(s -> s.offer().programme())
          .thenComparing(s -> s.offer().rule().name());

  /** What is done for now is done, though an older age will be asked again. */
  private NeedStatus pressure() {
    return status == NeedStatus.UPCOMING && !isAsking ? NeedStatus.DONE : status;
  }
}
