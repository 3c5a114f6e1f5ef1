package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.earlier;
import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Campaign.Round;
import id.ilp.core.immunization.Campaign.Target;
import id.ilp.core.immunization.Forecast.Basis;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person's way through one campaign. */
final class CampaignCourse {
  private final Campaign campaign;
  private final Schedule schedule;
  private final ImmunizationHistory history;
  private final Vaccinee person;
  private final Set<String> alsoGiven;
  private final List<String> ids = new ArrayList<>();
  private int taken;
  private Optional<LocalDate> lastGiven = Optional.empty();

  /** The days on which the person may be given the product of one target. */
  private record Window(Target target, LocalDate first, LocalDate last) {}

  /** A day in a window, and what set it. */
  private record Start(Window window, LocalDate day, Basis basis) {}

  CampaignCourse(
      Campaign campaign,
      Schedule schedule,
      ImmunizationHistory history,
      Vaccinee person,
      Set<String> alsoGiven) {
    this.campaign = campaign;
    this.schedule = schedule;
    this.history = history;
    this.person = person;
    this.alsoGiven = alsoGiven;
  }

  /** The next round; empty if the campaign is not meant for the person. */
  Optional<CampaignForecast> forecast() {
    List<Window> windows = windows();
    if (windows.isEmpty()) {
      return Optional.empty();
    }
    for (JudgedDose judged : history.doses()) {
      take(judged.dose());
    }
    LocalDate last = windows.get(0).last();
    for (Window window : windows) {
      last = later(last, window.last());
    }
    if (taken == campaign.rounds().size()) {
      return Optional.of(closed(windows, last, Basis.COMPLETE));
    }
    Start start = last.isBefore(person.asOf()) ? null : start(windows); // most are long past
    return Optional.of(
        start == null
            ? closed(windows, last, Basis.NOTHING_FITS)
            : forecast(start.window().target(), Optional.of(start.day()), last, start.basis()));
  }

  /** By the interval the campaign names; by the least one where that leaves no day. */
  private @Nullable Start start(List<Window> windows) {
    Round round = campaign.rounds().get(taken);
    Start start = start(windows, round.dueInterval().or(round::minInterval));
    return start == null ? start(windows, round.minInterval()) : start;
  }

  private CampaignForecast closed(List<Window> windows, LocalDate last, Basis basis) {
    return forecast(windows.get(0).target(), Optional.empty(), last, basis);
  }

  private CampaignForecast forecast(
      Target target, Optional<LocalDate> earliest, LocalDate last, Basis basis) {
    boolean isEndKnown = campaign.last().isPresent() || last.isBefore(campaign.until());
    return new CampaignForecast(
        target,
        taken + 1,
        earliest,
        isEndKnown ? Optional.of(last) : Optional.empty(),
        lastGiven,
        basis,
        target.asksForVillage(person),
        target.isPlaceKnown(),
        campaign.isCertainOn(person.asOf()),
        ImmutableList.copyOf(ids));
  }

  private List<Window> windows() {
    var windows = new ArrayList<Window>();
    for (Target target : campaign.targets()) {
      if (!campaign.isMeantFor(person, target)) {
        continue;
      }
      LocalDate first = later(campaign.first().earliest(), person.at(target.fromAge()));
      LocalDate last = earlier(campaign.until(), person.at(target.beforeAge()).minusDays(1));
      if (!first.isAfter(last)) {
        windows.add(new Window(target, first, last));
      }
    }
    if (windows.size() > 1) {
      windows.sort(Comparator.comparing(Window::first));
    }
    return windows;
  }

  /** Counts a dose that is a round of the campaign. */
  private void take(Dose dose) {
    RecordDate date = dose.day();
    boolean isItsOwn =
        dose.programme().isBesideRoutine()
            && (campaign.gives(dose.vaccine()) || alsoGiven.contains(dose.vaccine()));
    if (!isItsOwn || date == null || !isBelieved(dose, date)) {
      return;
    }
    LocalDate earliest = date.earliestFrom(person.birth());
    LocalDate latest = date.latestUpTo(person.asOf());
    if (latest.isBefore(campaign.first().earliest()) || earliest.isAfter(campaign.until())) {
      return;
    }
    ids.add(dose.id());
    boolean isRound =
        taken < campaign.rounds().size()
            && lastGiven.map(last -> !earliest.isBefore(soonest(last))).orElse(true);
    taken += isRound ? 1 : 0;
    lastGiven = Optional.of(lastGiven.map(last -> later(last, latest)).orElse(latest));
  }

  private static boolean isBelieved(Dose dose, RecordDate day) {
    return day.isFull() || dose.evidence() == Evidence.RECORD;
  }

  /** Never two rounds on one day, whatever the row says. */
  private LocalDate soonest(LocalDate before) {
    LocalDate next = before.plusDays(1);
    return campaign
        .rounds()
        .get(taken)
        .minInterval()
        .map(i -> later(next, plus(before, i)))
        .orElse(next);
  }

  /** The first day from which the next round may be given, now or later; null if there is none. */
  private @Nullable Start start(List<Window> windows, Optional<Period> interval) {
    for (Window window : windows) {
      var start = new Start(window, window.first(), Basis.AGE);
      if (lastGiven.isPresent()) {
        LocalDate next = lastGiven.get().plusDays(1);
        LocalDate after = interval.map(i -> later(next, plus(lastGiven.get(), i))).orElse(next);
        start = orLater(start, after, Basis.INTERVAL);
      }
      if (window.target().product().isLiveInjection()) {
        LocalDate clear =
            history.clearOfLiveInjections(start.day(), person.asOf(), schedule.liveInterval());
        start = orLater(start, clear, Basis.LIVE_VACCINE);
      }
      if (!later(start.day(), person.asOf()).isAfter(window.last())) {
        return start;
      }
    }
    return null;
  }

  private static Start orLater(Start start, LocalDate day, Basis basis) {
    return day.isAfter(start.day()) ? new Start(start.window(), day, basis) : start;
  }
}
