package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.isReached;
import static id.ilp.core.date.Dates.later;
import static java.util.Objects.requireNonNull;

import id.ilp.core.date.Dates;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.OfferTerms;
import id.ilp.rules.client.OfferTerms.Rhythm;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Satisfier;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells for whom an offer stands as it does for one person, as long as nothing of its topic is on
 * record: where no day of the person's own comes into it, only on which side of a few days they
 * were born. It has to agree with {@link CadenceStep#status}.
 */
final class AlikeStep {
  private final Client client;
  private final CadenceStep cadence;
  private final LocalDate birth;
  private final LocalDate asOf;
  private final LocalDate announced;

  AlikeStep(RulePack pack, Client client, CadenceStep cadence) {
    this.client = client;
    this.cadence = cadence;
    this.birth = client.person().birthDate();
    this.asOf = client.asOf();
    this.announced = Dates.plus(asOf, pack.settings().period("upcoming_within"));
  }

  /** Whether no day of the person's own comes into where {@code offer} stands. */
  boolean isAlike(Offer offer) {
    if (offer.anchor() != OfferTerms.Anchor.BIRTH || !isWindow(offer)) {
      return false;
    } else if (!isReached(birth, offer.fromAge(), announced)) {
      return true;
    } else if (isOver(offer)) {
      return isReached(birth, offer.beforeAge().orElseThrow(), silentFrom(offer));
    }
    LocalDate lastOpening = lastOpening(offer);
    return lastOpening != null
        && isReached(birth, offer.fromAge(), lastOpening)
        && typesRead(offer).stream().noneMatch(this::isRecorded);
  }

  /** Of {@code all} those for whom such an offer stands as for this person. */
  Alike among(Alike all, Offer offer) {
    Ages ages = all.ages();
    if (!isReached(birth, offer.fromAge(), announced)) {
      return all.of(ages.notReaching(offer.fromAge(), announced, birth));
    } else if (isOver(offer)) {
      Period end = offer.beforeAge().orElseThrow();
      return all.of(ages.reaching(end, silentFrom(offer), birth));
    }
    Ages open = ages.reaching(offer.fromAge(), requireNonNull(lastOpening(offer)), birth);
    if (offer.beforeAge().isPresent()) {
      open = open.notReaching(offer.beforeAge().get(), asOf, birth);
    }
    return all.of(open).without(typesRead(offer));
  }

  private boolean isOver(Offer offer) {
    return offer.beforeAge().isPresent() && isReached(birth, offer.beforeAge().get(), asOf);
  }

  /**
   * Nothing is said of what was over before its programme began; of most nothing once it is over.
   */
  private LocalDate silentFrom(Offer offer) {
    return offer.rhythm() == Rhythm.ONCE ? cadence.begins(offer) : asOf;
  }

  /** Whether there is a record of {@code type}, or something that is classed without one. */
  private boolean isRecorded(String type) {
    return Client.isClassedWithoutRecord(type) || !client.observations(type).isEmpty();
  }

  /** Whether it is open for some time by whole months, whenever somebody was born. */
  private static boolean isWindow(Offer offer) {
    return offer.rhythm() != Rhythm.CONTACT
        && (offer.beforeAge().isEmpty()
            || offer.beforeAge().get().toTotalMonths() > offer.fromAge().toTotalMonths());
  }

  /**
   * The last day on which it may have opened for somebody so that the day tells nothing of it; null
   * if it always does.
   */
  private @Nullable LocalDate lastOpening(Offer offer) {
    boolean isAsking =
        offer.gate().isPresent() || !offer.lacking().isEmpty() || offer.isSexLacking();
    if (isAsking || offer.rhythm() == Rhythm.ON_DEMAND) {
      return asOf; // no day is told
    } else if (offer.recommended().isPresent() || offer.late().isPresent()) {
      return null;
    }
    LocalDate begins = cadence.begins(offer);
    return switch (offer.rhythm()) {
      case INTERVAL -> begins;
      case CALENDAR_YEAR ->
          cadence.hasBirthdayWindow(offer)
              ? null
              : later(begins, LocalDate.of(asOf.getYear(), Month.JANUARY, 1));
      case SCHOOL_YEAR -> later(begins, SlotStep.schoolYear(asOf));
      default -> null;
    };
  }

  /** The screening types beside those of the topic that it depends on. */
  private List<String> typesRead(Offer offer) {
    if (offer.gate().isEmpty() && offer.otherSatisfiers().isEmpty()) {
      return List.of();
    }
    List<String> types = new ArrayList<>();
    offer.gate().ifPresent(gate -> types.add(gate.type()));
    for (Satisfier other : offer.otherSatisfiers()) {
      types.addAll(client.typesOf(other.type()));
    }
    return types;
  }
}
