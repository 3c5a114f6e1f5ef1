package id.ilp.rules.internal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Terms;
import id.ilp.rules.pack.CarePolicy;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
  static final Comparator<OfferStatus> ORDER = OfferStatus::compare;

  private static int compare(OfferStatus one, OfferStatus other) {
    int order = one.pressure().compareTo(other.pressure());
    if (order == 0) {
      order = Boolean.compare(other.isAsking, one.isAsking);
    }
    if (order == 0) {
      order = one.firstDay().compareTo(other.firstDay());
    }
    if (order == 0) {
      order = one.offer.programme().compareTo(other.offer.programme());
    }
    return order == 0 ? one.offer.rule().name().compareTo(other.offer.rule().name()) : order;
  }

  private LocalDate firstDay() {
    return earliest.isPresent() ? earliest.get() : next.orElse(LocalDate.MAX);
  }

  /**
   * What the reason speaks of, and nothing else of the person.
   *
   * @param earliest the first day it tells
   */
  record Said(
      Terms terms,
      Optional<LocalDate> earliest,
      Optional<LocalDate> overdueFrom,
      Optional<LocalDate> latest,
      Optional<LocalDate> last,
      Optional<LocalDate> next,
      ImmutableList<String> missing) {

    /** By hole of the sentence; the caller may add to it. */
    Map<String, Object> values(RulePack pack) {
      Map<String, Object> values = new HashMap<>();
      values.put("how-often", HowOften.of(terms));
      earliest.ifPresent(day -> values.put("earliest", day));
      overdueFrom.ifPresent(day -> values.put("overdue", day));
      latest.ifPresent(day -> values.put("latest", day));
      last.ifPresent(day -> values.put("last", day));
      next.ifPresent(day -> values.put("next", day));
      if (!missing.isEmpty()) {
        values.put("missing", missing.stream().map(path -> word(path, pack.care())).toList());
      }
      return values;
    }
  }

  /** What the reason speaks of. */
  Said said() {
    return new Said(offer.terms(), told, overdueFrom, latest, last, next, missing);
  }

  /**
   * What the reason speaks of, by hole of the sentence; the caller may add to it.
   *
   * @param pack says what measurements and items are called
   */
  public Map<String, Object> values(RulePack pack) {
    return said().values(pack);
  }

  /** What people call the end of a path, such as that of {@code screenings.TYPE.answers.ITEM}. */
  private static Text word(String path, CarePolicy care) {
    List<String> parts = Splitter.on('.').splitToList(path);
    String name = parts.get(parts.size() - 1);
    return parts.get(0).equals("screenings") ? care.word(parts.get(1), name) : care.word(name);
  }

  /** What is done for now is done, though an older age will be asked again. */
  private NeedStatus pressure() {
    return status == NeedStatus.UPCOMING && !isAsking ? NeedStatus.DONE : status;
  }
}
