package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Offer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where one offer stands on the as-of date.
 *
 * @param isAsking whether the programme asks now, not only in times to come
 * @param last the day of the last record that was used
 * @param told the first day the reason speaks of
 * @param text key of the reason
 */
public record OfferStatus(
    Offer offer,
    NeedStatus status,
    boolean isAsking,
    Optional<LocalDate> earliest,
    Optional<LocalDate> overdueFrom,
    Optional<LocalDate> latest,
    Optional<LocalDate> next,
    Optional<LocalDate> last,
    Optional<LocalDate> told,
    ImmutableList<String> uses,
    ImmutableList<String> missing,
    String text) {

  /** The most pressing first; a fixed order among equals. */
  static final Comparator<OfferStatus> ORDER =
      Comparator.comparing(OfferStatus::pressure)
          .thenComparing(OfferStatus::isAsking, Comparator.reverseOrder())
          .thenComparing(s -> s.earliest().or(s::next).orElse(LocalDate.MAX))
          .thenComparing(s -> s.offer().programme())
          .thenComparing(s -> s.offer().rule().name());

  /** What the reason speaks of, by hole of the sentence; the caller may add to it. */
  public Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("how-often", HowOften.of(offer));
    told.ifPresent(day -> values.put("earliest", day));
    overdueFrom.ifPresent(day -> values.put("overdue", day));
    latest.ifPresent(day -> values.put("latest", day));
    last.ifPresent(day -> values.put("last", day));
    next.ifPresent(day -> values.put("next", day));
    if (!missing.isEmpty()) {
      values.put(
          "missing",
          missing.stream().map(path -> path.substring(path.lastIndexOf('.') + 1)).toList());
    }
    return values;
  }

  /** What is done for now is done, though an older age will be asked again. */
  private NeedStatus pressure() {
    return status == NeedStatus.UPCOMING && !isAsking ? NeedStatus.DONE : status;
  }
}
