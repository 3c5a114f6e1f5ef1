package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.earlier;
import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Offer;
import id.ilp.rules.pack.PackProgramme;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Offers that cut time into slots, one record enough in each: years, rounds, parts of a window. */
final class SlotStep {
  private static final Month SCHOOL_YEAR_BEGINS = Month.JULY;

  private final LocalDate birth;
  private final LocalDate asOf;

  SlotStep(LocalDate birth, LocalDate asOf) {
    this.birth = birth;
    this.asOf = asOf;
  }

  /** The part of time in which one record is enough. */
  private record Slot(LocalDate from, LocalDate before) {}

  /** Once in each part; late when a whole part went by since the last time. */
  OfferStatus parts(
      OfferDraft draft,
      Offer offer,
      TopicHistory history,
      LocalDate begins,
      Optional<LocalDate> closes) {
    LocalDate anchor = offer.anchorDay().orElseThrow();
    LocalDate previous = LocalDate.MIN;
    LocalDate current = LocalDate.MIN;
    LocalDate next = closes.orElse(LocalDate.MAX);
    for (Period age : offer.parts()) {
      LocalDate day = plus(anchor, age);
      if (day.isAfter(asOf)) {
        next = earlier(next, day);
        break;
      }
      previous = current;
      current = day;
    }
    Slot missed = new Slot(previous, current);
    history
        .lastSettled()
        .filter(last -> last.date().isBefore(missed.from()))
        .ifPresent(last -> draft.overdue(missed.before()));
    return slot(draft, new Slot(current, next), history, begins, closes);
  }

  /** In the months of a round, and late from its end up to the next one. */
  OfferStatus rounds(
      OfferDraft draft,
      Offer offer,
      TopicHistory history,
      LocalDate begins,
      Optional<LocalDate> closes) {
    LocalDate opens = offer.opens().orElse(begins);
    LocalDate end = closes.orElse(LocalDate.MAX);
    List<TopicHistory.Event> all = history.allSettledWithin(opens, end);
    if (offer.isLimited() && all.size() >= offer.times()) {
      return draft.used(all).build(NeedStatus.DONE, true, "need.done-once");
    }
    LocalDate round = LocalDate.MIN;
    LocalDate next = LocalDate.MAX;
    for (Month month : offer.rounds()) {
      round = later(round, last(month));
      next = earlier(next, last(month).plusYears(1));
    }
    LocalDate over = plus(round, Period.ofMonths(1));
    Optional<TopicHistory.Event> done = history.settledWithin(round, next);
    if (done.isPresent()) {
      draft.used(done.get());
      if (next.isBefore(end)) {
        draft.again(next);
      }
      return draft.build(NeedStatus.DONE, true, "need.done");
    }
    if (!begins.isBefore(over)) {
      return next.isBefore(end)
          ? draft.from(next).build(NeedStatus.UPCOMING, true, "need.upcoming")
          : draft.build(NeedStatus.NOT_OFFERED, false, "need.not-offered");
    }
    LocalDate last = earlier(next, end);
    draft.from(later(round, begins)).until(last);
    if (over.isBefore(last)) {
      draft.overdue(over);
    }
    return open(draft, history, round, next, "need.this-round");
  }

  /** The first day on or after {@code day} that lies in a round, if the offer has rounds. */
  static LocalDate inRound(Offer offer, LocalDate day) {
    LocalDate first = day;
    while (!offer.rounds().isEmpty() && !offer.rounds().contains(first.getMonth())) {
      first = first.plusMonths(1).withDayOfMonth(1);
    }
    return first;
  }

  private LocalDate last(Month month) {
    LocalDate day = LocalDate.of(asOf.getYear(), month, 1);
    return day.isAfter(asOf) ? day.minusYears(1) : day;
  }

  /** Once in each calendar year, or after each birthday where the programme says so. */
  OfferStatus calendarYear(
      OfferDraft draft,
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

  /** Once in each school year. */
  OfferStatus schoolYear(
      OfferDraft draft, TopicHistory history, LocalDate begins, Optional<LocalDate> closes) {
    LocalDate begin = schoolYear(asOf);
    return slot(draft, new Slot(begin, begin.plusYears(1)), history, begins, closes);
  }

  /** The first day of the school year of {@code day}. */
  static LocalDate schoolYear(LocalDate day) {
    LocalDate begin = LocalDate.of(day.getYear(), SCHOOL_YEAR_BEGINS, 1);
    return day.isBefore(begin) ? begin.minusYears(1) : begin;
  }

  private OfferStatus slot(
      OfferDraft draft,
      Slot slot,
      TopicHistory history,
      LocalDate begins,
      Optional<LocalDate> closes) {
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
    if (slot.before().isBefore(closes.orElse(LocalDate.MAX))) {
      draft.again(slot.before());
    }
    return draft.build(NeedStatus.DONE, true, "need.done");
  }

  /** What is late after a record says so; a window or round may be late without one. */
  private static String late(String text) {
    return text.equals("need.again") ? "need.overdue" : "need.late";
  }

  /**
   * Something asked for now. A record of this slot with a hole asks for what is missing; one whose
   * value could not be used asks to measure again.
   */
  OfferStatus open(
      OfferDraft draft, TopicHistory history, LocalDate from, LocalDate before, String text) {
    Optional<TopicHistory.Event> attempt =
        history
            .openAttempt()
            .filter(event -> !event.date().isBefore(from) && event.date().isBefore(before));
    boolean isOverdue = draft.isOverdue();
    if (attempt.isPresent()) {
      draft.used(attempt.get());
      Optional<LocalDate> repeat = attempt.get().repeat();
      if (repeat.isPresent()) {
        draft.from(repeat.get());
        return asOf.isBefore(repeat.get())
            ? draft.build(NeedStatus.UPCOMING, true, "need.repeat")
            : draft.build(isOverdue ? NeedStatus.OVERDUE : NeedStatus.DUE, true, "need.repeat");
      }
      if (attempt.get().isRefused()) {
        return draft.build(
            isOverdue ? NeedStatus.OVERDUE : NeedStatus.DUE, true, "need.measure-again");
      }
      return draft
          .lacks(attempt.get().missing())
          .build(NeedStatus.NEEDS_DATA, true, "need.missing");
    }
    return draft.build(
        isOverdue ? NeedStatus.OVERDUE : NeedStatus.DUE, true, isOverdue ? late(text) : text);
  }
}
