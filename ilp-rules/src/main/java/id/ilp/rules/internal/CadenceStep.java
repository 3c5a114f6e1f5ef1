package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Offer.Rhythm;
import id.ilp.rules.pack.PackProgramme;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The shared step: turns an offer and the history of its topic into a status with dates. */
final class CadenceStep {
  private static final Month SCHOOL_YEAR_BEGINS = Month.JULY;

  private final RulePack pack;
  private final LocalDate birth;
  private final LocalDate asOf;

  CadenceStep(RulePack pack, Client client) {
    this.pack = pack;
    this.birth = client.person().birthDate();
    this.asOf = client.asOf();
  }

  /** The part of time in which one record is enough. */
  private record Slot(LocalDate from, LocalDate before) {}

  /** Where {@code offer} stands. */
  OfferStatus status(Offer offer, TopicHistory history) {
    LocalDate opens = plus(birth, offer.fromAge());
    Optional<LocalDate> closes = offer.beforeAge().map(age -> plus(birth, age));
    var draft = new Draft(offer);
    if (asOf.isBefore(opens)) {
      boolean isNear = !opens.isAfter(plus(asOf, pack.settings().period("upcoming_within")));
      return isNear
          ? draft.from(opens).build(NeedStatus.UPCOMING, false, "need.upcoming")
          : draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered");
    }
    if (closes.isPresent() && !asOf.isBefore(closes.get())) {
      return closed(draft, offer, history, opens, closes.get());
    }
    PackProgramme programme = programme(offer);
    LocalDate begins = later(opens, programme.programme().inForceFrom());
    return switch (offer.rhythm()) {
      case ONCE -> once(draft, history, opens, begins, closes);
      case INTERVAL -> interval(draft, offer.interval(), history, begins, closes);
      case CALENDAR_YEAR -> calendarYear(draft, programme, history, begins, closes);
      case SCHOOL_YEAR -> slot(draft, schoolYear(), history, begins, closes);
    };
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
      Draft draft, Offer offer, TopicHistory history, LocalDate opens, LocalDate closes) {
    if (offer.rhythm() != Rhythm.ONCE) {
      return draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered");
    }
    Optional<TopicHistory.Event> done = history.settledWithin(opens, closes);
    if (done.isPresent()) {
      return draft.used(done.get()).build(NeedStatus.DONE, true, "need.done-once");
    }
    boolean isBeforeProgramme = !closes.isAfter(programme(offer).programme().inForceFrom());
    return isBeforeProgramme
        ? draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered")
        : draft.until(closes).build(NeedStatus.TOO_LATE, true, "need.too-late");
  }

  private OfferStatus once(
      Draft draft,
      TopicHistory history,
      LocalDate opens,
      LocalDate begins,
      Optional<LocalDate> closes) {
    Optional<TopicHistory.Event> done = history.settledWithin(opens, closes.orElse(LocalDate.MAX));
    closes.ifPresent(draft::until);
    return done.isPresent()
        ? draft.used(done.get()).build(NeedStatus.DONE, true, "need.done-once")
        : open(draft.from(begins), history, begins, closes.orElse(LocalDate.MAX), "need.never");
  }

  private OfferStatus interval(
      Draft draft,
      Period interval,
      TopicHistory history,
      LocalDate begins,
      Optional<LocalDate> closes) {
    Optional<TopicHistory.Event> last = history.lastSettled();
    if (last.isEmpty()) {
      LocalDate since = asOf.minusDays(1);
      LocalDate reach = earlierOrSame(begins, since);
      return open(draft.from(begins), history, reach, plus(asOf, Period.ofDays(1)), "need.never");
    }
    LocalDate next = plus(last.get().date(), interval);
    draft.used(last.get());
    if (asOf.isBefore(next)) {
      Optional<TopicHistory.Event> attempt = history.openAttempt();
      if (attempt.isPresent()) {
        return open(draft.from(attempt.get().date()), history, LocalDate.MIN, next, "need.never");
      }
      closes.filter(end -> !next.isBefore(end)).ifPresentOrElse(end -> {}, () -> draft.again(next));
      return draft.build(NeedStatus.DONE, true, "need.done");
    }
    LocalDate overdue = plus(last.get().date(), interval.multipliedBy(2));
    draft.from(next).overdue(overdue);
    return open(draft, history, next, plus(asOf, interval), "need.again");
  }

  private OfferStatus calendarYear(
      Draft draft,
      PackProgramme programme,
      TopicHistory history,
      LocalDate begins,
      Optional<LocalDate> closes) {
    LocalDate newYear = LocalDate.of(asOf.getYear(), Month.JANUARY, 1);
    Slot year = new Slot(newYear, newYear.plusYears(1));
    Optional<Period> window = programme.birthdayWindowOn(asOf);
    if (window.isEmpty()) {
      return slot(draft, year, history, begins, closes);
    }
    // Open from the birthday on; a check already made in the calendar year counts.
    Optional<TopicHistory.Event> done = history.settledWithin(newYear, year.before());
    if (done.isPresent()) {
      draft.used(done.get()).again(birthday(asOf.getYear() + 1));
      return draft.build(NeedStatus.DONE, true, "need.done");
    }
    for (int back = 0; back <= 1; back++) {
      LocalDate birthday = birthday(asOf.getYear() - back);
      LocalDate end = plus(birthday, window.get());
      if (!asOf.isBefore(birthday) && asOf.isBefore(end)) {
        LocalDate from = later(birthday, begins);
        return open(draft.from(from).until(end), history, from, end, "need.never");
      }
    }
    LocalDate next = birthday(asOf.getYear());
    next = next.isAfter(asOf) ? next : birthday(asOf.getYear() + 1);
    return draft.from(next).build(NeedStatus.UPCOMING, false, "need.upcoming");
  }

  private LocalDate birthday(int year) {
    return plus(birth, Period.ofYears(year - birth.getYear()));
  }

  private Slot schoolYear() {
    LocalDate begin = LocalDate.of(asOf.getYear(), SCHOOL_YEAR_BEGINS, 1);
    begin = asOf.isBefore(begin) ? begin.minusYears(1) : begin;
    return new Slot(begin, begin.plusYears(1));
  }

  private OfferStatus slot(
      Draft draft, Slot slot, TopicHistory history, LocalDate begins, Optional<LocalDate> closes) {
    Optional<TopicHistory.Event> done = history.settledWithin(slot.from(), slot.before());
    LocalDate from = later(slot.from(), begins);
    if (done.isEmpty()) {
      return open(draft.from(from), history, slot.from(), slot.before(), "need.this-year");
    }
    draft.used(done.get());
    Optional<TopicHistory.Event> attempt = history.openAttempt();
    if (attempt.isPresent()) {
      return open(
          draft.from(attempt.get().date()), history, slot.from(), slot.before(), "need.never");
    }
    closes
        .filter(end -> !slot.before().isBefore(end))
        .ifPresentOrElse(end -> {}, () -> draft.again(slot.before()));
    return draft.build(NeedStatus.DONE, true, "need.done");
  }

  /**
   * Something asked for now. A record of this slot with a hole asks for what is missing; one whose
   * value could not be used asks to measure again.
   */
  private OfferStatus open(
      Draft draft, TopicHistory history, LocalDate from, LocalDate before, String text) {
    Optional<TopicHistory.Event> attempt =
        history
            .openAttempt()
            .filter(event -> !event.date().isBefore(from) && event.date().isBefore(before));
    boolean isOverdue = draft.isOverdue();
    if (attempt.isPresent()) {
      draft.used(attempt.get());
      if (attempt.get().isRefused()) {
        return draft.build(
            isOverdue ? NeedStatus.OVERDUE : NeedStatus.DUE, true, "need.measure-again");
      }
      return draft
          .lacks(attempt.get().missing())
          .build(NeedStatus.NEEDS_DATA, true, "need.missing");
    }
    return draft.build(
        isOverdue ? NeedStatus.OVERDUE : NeedStatus.DUE, true, isOverdue ? "need.overdue" : text);
  }

  private static LocalDate earlierOrSame(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** An {@link OfferStatus} while it is put together. */
  private final class Draft {
    private final Offer offer;
    private final Map<String, Object> values = new HashMap<>();
    private final ImmutableList.Builder<String> uses = ImmutableList.builder();
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> overdueFrom = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private Optional<LocalDate> next = Optional.empty();
    private ImmutableList<String> missing = ImmutableList.of();

    Draft(Offer offer) {
      this.offer = offer;
      uses.addAll(offer.uses());
      values.put("how-often", HowOften.of(offer));
    }

    Draft from(LocalDate day) {
      earliest = Optional.of(day);
      values.put("earliest", day);
      return this;
    }

    Draft overdue(LocalDate day) {
      overdueFrom = Optional.of(day);
      return this;
    }

    Draft until(LocalDate before) {
      latest = Optional.of(before.minusDays(1));
      values.put("latest", before.minusDays(1));
      return this;
    }

    Draft again(LocalDate day) {
      next = Optional.of(day);
      return this;
    }

    Draft used(TopicHistory.Event event) {
      uses.add(event.id());
      values.put("last", event.date());
      return this;
    }

    Draft lacks(ImmutableList<String> paths) {
      missing = paths;
      values.put(
          "missing",
          paths.stream().map(path -> path.substring(path.lastIndexOf('.') + 1)).toList());
      return this;
    }

    boolean isOverdue() {
      return overdueFrom.map(day -> !asOf.isBefore(day)).orElse(false);
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
}
