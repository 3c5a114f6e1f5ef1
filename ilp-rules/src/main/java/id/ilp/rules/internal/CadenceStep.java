package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.earlier;
import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.OfferTerms;
import id.ilp.rules.client.OfferTerms.Rhythm;
import id.ilp.rules.pack.PackProgramme;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The shared step: turns an offer and the history of its topic into a status with dates. */
final class CadenceStep {
  private final RulePack pack;
  private final Client client;
  private final LocalDate birth;
  private final LocalDate asOf;
  private final SlotStep slots;
  private final int announcedMonths;

  CadenceStep(RulePack pack, Client client) {
    this.pack = pack;
    this.client = client;
    this.asOf = client.asOf();
    this.birth = client.person().birthDate();
    this.slots = new SlotStep(birth, asOf);
    this.announcedMonths = announcedMonths(pack);
  }

  /** More completed months than this before its window nothing is announced. */
  static int announcedMonths(RulePack pack) {
    return Dates.monthsCovering(pack.settings().period("upcoming_within")) + 1;
  }

  /**
   * Whether the age alone tells that {@code offer} is not for now, whatever is on record: the
   * person is past it, or younger by more than what is announced. Told by completed months, and so
   * not of every offer; {@link #status} then says {@code NOT_OFFERED} too.
   */
  boolean isOfOtherAge(Offer offer) {
    int age = client.ageInMonths();
    return offer.anchor() == OfferTerms.Anchor.BIRTH
        && (age + announcedMonths < offer.terms().opensAtMonth()
            || age >= offer.terms().isOverAtMonth());
  }

  /** Of {@code ages} those for whom {@link #isOfOtherAge} says the same as for this person. */
  Ages alike(Ages ages, Offer offer) {
    int age = client.ageInMonths();
    int announcedFrom = offer.terms().opensAtMonth() - announcedMonths;
    int over = offer.terms().isOverAtMonth();
    if (age < announcedFrom) {
      return ages.beforeMonth(announcedFrom);
    }
    return age >= over ? ages.fromMonth(over) : ages.fromMonth(announcedFrom).beforeMonth(over);
  }

  /** The first day of the programme of {@code offer}. */
  LocalDate begins(Offer offer) {
    return programme(offer).programme().inForceFrom();
  }

  /** Whether on this day the programme of {@code offer} checks people after their birthdays. */
  boolean hasBirthdayWindow(Offer offer) {
    return programme(offer).birthdayWindowOn(asOf).isPresent();
  }

  /** Where {@code offered} stands, by the records of its topic. */
  OfferStatus status(Offered offered, TopicHistory all) {
    Offer offer = offered.offer();
    var draft = new OfferDraft(offer, asOf);
    if (offer.anchorDay().isEmpty()) {
      return draft
          .lacks(ImmutableList.of(AnchorPaths.of(offer.anchor())))
          .build(NeedStatus.NEEDS_DATA, true, "need.missing-fact");
    }
    TopicHistory history = all.with(offered, client);
    LocalDate window = offer.opens().orElseThrow();
    LocalDate opens = offered.notBefore().map(day -> later(day, window)).orElse(window);
    Optional<LocalDate> closes = offer.closes();
    if (asOf.isBefore(opens)) {
      boolean isMade =
          offer.rhythm() == Rhythm.CONTACT
              ? isDone(history, offer)
              : offer.accepts().orElse(opens).isBefore(opens)
                  && isEnough(offer, settled(history, offer, opens, asOf.plusDays(1)));
      if (isMade) {
        return once(draft, history, offer, opens, closes);
      }
      if (closes.isPresent() && !opens.isBefore(closes.get()) && asOf.isBefore(closes.get())) {
        return draft
            .until(closes.get())
            .tellingEarliest(opens)
            .build(NeedStatus.TOO_LATE, true, "need.nothing-fits");
      }
      LocalDate first = SlotStep.inRound(offer, opens);
      boolean isNear = !first.isAfter(plus(asOf, pack.settings().period("upcoming_within")));
      boolean isAwaited = offer.rhythm() != Rhythm.ON_DEMAND && !isGateShut(offer);
      return isNear && isAwaited
          ? draft.from(first).build(NeedStatus.UPCOMING, false, "need.upcoming")
          : draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered");
    }
    if (closes.isPresent() && !asOf.isBefore(closes.get())) {
      return closed(draft, offer, history, window, closes.get());
    }
    PackProgramme programme = programme(offer);
    LocalDate begins = later(opens, programme.programme().inForceFrom());
    Optional<OfferStatus> gated = gated(draft, offer, history);
    if (gated.isPresent()) {
      return gated.get();
    }
    OfferStatus status =
        switch (offer.rhythm()) {
          case ONCE, CONTACT -> once(draft, history, offer, begins, closes);
          case INTERVAL -> interval(draft, offer.interval(), history, begins, closes);
          case CALENDAR_YEAR -> slots.calendarYear(draft, programme, history, begins, closes);
          case SCHOOL_YEAR -> slots.schoolYear(draft, history, begins, closes);
          case PARTS -> slots.parts(draft, offer, history, begins, closes);
          case ROUNDS -> slots.rounds(draft, offer, history, begins, closes);
          case ON_DEMAND -> onDemand(draft, history);
        };
    boolean isLacking = !offer.lacking().isEmpty() || offer.isSexLacking();
    return isLacking && status.status() != NeedStatus.DONE ? lacking(offer) : status;
  }

  private boolean isGateShut(Offer offer) {
    Optional<OfferTerms.Gate> gate = offer.gate();
    return gate.isPresent()
        && !client.latestAnswer(gate.get().type(), gate.get().item()).orElse(false);
  }

  /** An offer that depends on an answer: shut by no, and while nobody answered it asks for it. */
  private Optional<OfferStatus> gated(OfferDraft draft, Offer offer, TopicHistory history) {
    Optional<OfferTerms.Gate> gate = offer.gate();
    if (gate.isEmpty() || history.lastSettled().isPresent()) {
      return Optional.empty();
    }
    Optional<Boolean> answer = client.latestAnswer(gate.get().type(), gate.get().item());
    if (answer.isEmpty()) {
      String path = "screenings." + gate.get().type() + ".answers." + gate.get().item();
      return Optional.of(
          draft
              .lacks(ImmutableList.of(path))
              .build(NeedStatus.NEEDS_DATA, true, "need.missing-fact"));
    }
    return answer.get()
        ? Optional.empty()
        : Optional.of(draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered"));
  }

  private OfferStatus lacking(Offer offer) {
    ImmutableList<String> paths =
        offer.isSexLacking()
            ? ImmutableList.of("person.sex")
            : offer.lacking().stream()
                .map(one -> TopicHistory.path(one.type(), one.item(), client))
                .collect(ImmutableList.toImmutableList());
    return new OfferDraft(offer, asOf)
        .lacks(paths)
        .build(NeedStatus.NEEDS_DATA, true, "need.missing-fact");
  }

  private PackProgramme programme(Offer offer) {
    PackProgramme programme = pack.programmes().get(offer.programme());
    if (programme == null) {
      throw new IllegalStateException(
          "rule '" + offer.rule().name() + "' offers under unknown programme " + offer.programme());
    }
    return programme;
  }

  private OfferStatus closed(
      OfferDraft draft, Offer offer, TopicHistory history, LocalDate opens, LocalDate closes) {
    boolean isWindow = offer.rhythm() == Rhythm.ONCE || offer.rhythm() == Rhythm.CONTACT;
    if (!isWindow || isGateShut(offer)) {
      return draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered");
    }
    List<TopicHistory.Event> done = settled(history, offer, opens, closes);
    if (isEnough(offer, done)) {
      return draft.used(done).build(NeedStatus.DONE, true, "need.done-once");
    }
    boolean isBeforeProgramme = !closes.isAfter(programme(offer).programme().inForceFrom());
    return isBeforeProgramme
        ? draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered")
        : draft.until(closes).build(NeedStatus.TOO_LATE, true, "need.too-late");
  }

  /** A contact by its number counts whenever it was made. */
  private static List<TopicHistory.Event> settled(
      TopicHistory history, Offer offer, LocalDate opens, LocalDate closes) {
    return offer.rhythm() == Rhythm.CONTACT
        ? history.allSettledWithin(offer.anchorDay().orElse(opens), LocalDate.MAX)
        : history.allSettledWithin(offer.accepts().orElse(opens), closes);
  }

  private static boolean isDone(TopicHistory history, Offer offer) {
    return isEnough(offer, settled(history, offer, LocalDate.MIN, LocalDate.MAX));
  }

  private static boolean isEnough(Offer offer, List<TopicHistory.Event> done) {
    if (offer.total().isPresent()) {
      double sum = done.stream().mapToDouble(event -> event.quantity().orElse(0)).sum();
      return sum >= offer.total().getAsDouble();
    }
    return done.size() >= offer.times();
  }

  private OfferStatus once(
      OfferDraft draft,
      TopicHistory history,
      Offer offer,
      LocalDate begins,
      Optional<LocalDate> closes) {
    LocalDate opens = offer.opens().orElse(begins);
    LocalDate end = closes.orElse(LocalDate.MAX);
    List<TopicHistory.Event> done = settled(history, offer, opens, end);
    closes.ifPresent(draft::until);
    if (isEnough(offer, done)) {
      return draft.used(done).build(NeedStatus.DONE, true, "need.done-once");
    }
    offer.late().map(day -> later(day, begins)).ifPresent(draft::overdue);
    if (done.isEmpty()) {
      LocalDate since = offer.accepts().filter(begins::isAfter).orElse(begins);
      return slots.open(draft.from(begins), history, since, end, "need.never");
    }
    LocalDate last = done.get(done.size() - 1).date();
    LocalDate next = offer.apart().map(gap -> plus(last, gap)).orElse(begins);
    draft.used(done).from(later(next, begins));
    return asOf.isBefore(next)
        ? draft.build(NeedStatus.UPCOMING, true, "need.upcoming")
        : slots.open(draft, history, last.plusDays(1), end, "need.goes-on");
  }

  private OfferStatus onDemand(OfferDraft draft, TopicHistory history) {
    Optional<TopicHistory.Event> attempt = history.openAttempt();
    if (attempt.isPresent()) {
      return slots.open(draft, history, LocalDate.MIN, LocalDate.MAX, "need.never");
    }
    return history
        .lastSettled()
        .map(done -> draft.used(done).build(NeedStatus.DONE, true, "need.done-once"))
        .orElseGet(() -> draft.build(NeedStatus.NOT_OFFERED, false, "need.on-demand"));
  }

  private OfferStatus interval(
      OfferDraft draft,
      Period interval,
      TopicHistory history,
      LocalDate begins,
      Optional<LocalDate> closes) {
    Optional<TopicHistory.Event> last = history.lastSettled();
    if (last.isEmpty()) {
      LocalDate since = asOf.minusDays(1);
      LocalDate reach = earlier(begins, since);
      return slots.open(
          draft.from(begins), history, reach, plus(asOf, Period.ofDays(1)), "need.never");
    }
    LocalDate next = plus(last.get().date(), interval);
    draft.used(last.get());
    if (asOf.isBefore(next)) {
      Optional<TopicHistory.Event> attempt = history.openAttempt();
      if (attempt.isPresent()) {
        return slots.open(
            draft.from(attempt.get().date()), history, LocalDate.MIN, next, "need.never");
      }
      closes.filter(end -> !next.isBefore(end)).ifPresentOrElse(end -> {}, () -> draft.again(next));
      return draft.build(NeedStatus.DONE, true, "need.done");
    }
    LocalDate overdue = plus(last.get().date(), interval.multipliedBy(2));
    draft.from(next).overdue(overdue);
    return slots.open(draft, history, next, plus(asOf, interval), "need.again");
  }
}
