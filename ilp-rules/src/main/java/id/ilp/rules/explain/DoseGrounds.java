package id.ilp.rules.explain;

import static id.ilp.rules.explain.Sentences.say;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.JudgedDose;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.SeriesState;
import id.ilp.core.immunization.Slot;
import id.ilp.core.immunization.Timing;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.explain.Ground.About;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Settings;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the next dose of a series rests on: rows, doses given, live injections, settings. */
final class DoseGrounds {
  private final RulePack pack;
  private final Client client;
  private final ImmunizationHistory history;
  private final Series series;
  private final Need need;
  private final Facts facts;
  private final Grounds.Draft draft = new Grounds.Draft();

  private DoseGrounds(Facts facts, Series series, Need need) {
    this.facts = facts;
    this.client = facts.client();
    this.pack = client.pack();
    this.history = client.immunization();
    this.series = series;
    this.need = need;
  }

  static Grounds of(Facts facts, Series series, Need need) {
    return new DoseGrounds(facts, series, need).grounds();
  }

  private Grounds grounds() {
    Forecast forecast = client.evaluator().forecast(series, history, client.vaccinee());
    if (need.status() == NeedStatus.DONE) {
      done();
    } else if (need.status() != NeedStatus.NOT_OFFERED && forecast.slot().isPresent()) {
      next(forecast, forecast.slot().get());
    }
    facts.plan().doses().forEach(this::seen);
    return draft.build();
  }

  private void done() {
    SeriesState state = history.state(series);
    series
        .completedBy()
        .forEach(
            (product, count) -> {
              if (history.validDoses(product) >= count) {
                draft.because(
                    Ground.of(
                        About.STATUS,
                        say("done.product", Map.of("count", count, "vaccine", vaccine(product)))));
              }
            });
    if (!state.valid().isEmpty()) {
      draft.because(
          Ground.of(
                  About.STATUS,
                  say(
                      "done.doses",
                      Map.of(
                          "count", state.valid().size(),
                          "dates",
                              state.valid().stream().map(SeriesState.ValidDose::latest).toList())))
              .using(state.valid().stream().map(SeriesState.ValidDose::id).toList()));
    }
  }

  private void next(Forecast forecast, Slot slot) {
    List<Forecast.Wait> waits = client.evaluator().waits(series, history, client.vaccinee());
    LocalDate start =
        waits.stream().map(Forecast.Wait::day).max(LocalDate::compareTo).orElseThrow();
    // Of several that end on one day the first decides, as in the forecast.
    Forecast.Wait decisive =
        waits.stream().filter(wait -> wait.day().equals(start)).findFirst().orElseThrow();
    if (need.status() == NeedStatus.TOO_LATE) {
      need.latest().ifPresent(day -> draft.because(last(day, slot)));
    }
    draft.because(wait(decisive, slot, forecast));
    waits.stream()
        .filter(wait -> !wait.equals(decisive))
        .forEach(wait -> draft.weighed(wait(wait, slot, forecast)));
    if (forecast.earliest().isEmpty()) {
      draft.because(
          Ground.of(
                  About.STATUS,
                  say(
                      "dose.nothing-fits",
                      Map.of("date", start, "latest", forecast.latest().orElse(start))))
              .on(start)
              .from(slot.row(), slot.citations()));
    }
    need.overdueFrom().ifPresent(day -> draft.because(overdue(day, slot, forecast)));
    need.latest().ifPresent(day -> draft.because(last(day, slot)));
    if (slot.variant().isPresent()) {
      draft.because(
          Ground.of(About.STATUS, say("dose.variant", Map.of("name", slot.variant().get())))
              .from(slot.row(), slot.citations()));
    }
    started(slot);
    need.product().ifPresent(product -> draft.because(product(product, slot)));
  }

  private Ground product(String product, Slot slot) {
    Ground ground =
        Ground.of(About.PRODUCT, say("dose.product", Map.of("vaccine", vaccine(product))));
    return slot.product().equals(Optional.of(product))
        ? ground.from(slot.row(), slot.citations())
        : ground;
  }

  private void started(Slot slot) {
    if (slot.startedFrom().isEmpty() && slot.startedBefore().isEmpty()) {
      return;
    }
    Period from = slot.startedFrom().orElse(Period.ZERO);
    draft.because(
        Ground.of(
                About.STATUS,
                slot.startedBefore()
                    .map(
                        before ->
                            say("dose.started-between", Map.of("from", from, "before", before)))
                    .orElseGet(() -> say("dose.started", Map.of("from", from))))
            .from(slot.row(), slot.citations()));
  }

  private Ground wait(Forecast.Wait wait, Slot slot, Forecast forecast) {
    LocalDate day = wait.day();
    return switch (wait.basis()) {
      case INTERVAL -> interval(wait, slot, forecast);
      case SPOILT_DOSE -> {
        String key = slot.minInterval().isPresent() ? "" : "spoilt_interval";
        yield from(
                Ground.of(About.EARLIEST, say("dose.after-spoilt", values(wait))).on(day),
                slot,
                key)
            .using(history.state(series).spoilt());
      }
      case FIRST_DOSE ->
          Ground.of(About.EARLIEST, say("dose.after-first", values(wait)))
              .on(day)
              .from(slot.row(), slot.citations())
              .using(List.of(history.state(series).valid().get(0).id()));
      case LIVE_VACCINE -> live(wait);
      case AGE, COMPLETE, NOTHING_FITS ->
          Ground.of(About.EARLIEST, age(slot, day)).on(day).from(slot.row(), slot.citations());
    };
  }

  private Ground from(Ground ground, Slot slot, String setting) {
    if (setting.isEmpty()) {
      return ground.from(slot.row(), slot.citations());
    }
    Settings.Origin origin = pack.settings().origin(setting);
    return ground.from(origin.row(), origin.citations());
  }

  private static Map<String, Object> values(Forecast.Wait wait) {
    Map<String, Object> values = new HashMap<>();
    values.put("date", wait.day());
    wait.since().ifPresent(since -> values.put("since", since));
    wait.distance().ifPresent(distance -> values.put("interval", distance));
    return values;
  }

  private Ground interval(Forecast.Wait wait, Slot slot, Forecast forecast) {
    Map<String, Object> values = values(wait);
    SeriesState state = history.state(series);
    values.put("dose", state.valid().size());
    boolean isLeast = !wait.distance().equals(slot.dueInterval());
    if (isLeast) {
      values.put("due", slot.dueInterval().orElse(Period.ZERO));
      values.put("latest", forecast.latest().orElse(wait.day()));
    }
    return Ground.of(
            About.EARLIEST, say(isLeast ? "dose.after-least" : "dose.after-interval", values))
        .on(wait.day())
        .from(slot.row(), slot.citations())
        .using(List.of(state.valid().get(state.valid().size() - 1).id()));
  }

  private Ground live(Forecast.Wait wait) {
    List<Dose> given =
        history.doses().stream()
            .map(JudgedDose::dose)
            .filter(dose -> isLive(dose.vaccine()))
            .filter(
                dose ->
                    dose.date().map(date -> date.latestUpTo(client.asOf())).equals(wait.since()))
            .toList();
    Map<String, Object> values = values(wait);
    values.put("vaccine", given.stream().map(dose -> vaccine(dose.vaccine())).distinct().toList());
    Settings.Origin origin = pack.settings().origin("live_interval");
    return Ground.of(About.EARLIEST, say("dose.after-live", values))
        .on(wait.day())
        .from(origin.row(), origin.citations())
        .using(given.stream().map(Dose::id).toList());
  }

  private boolean isLive(String code) {
    Vaccine vaccine = pack.schedule().vaccines().get(code);
    return vaccine != null && vaccine.isLiveInjection();
  }

  private Text age(Slot slot, LocalDate day) {
    LocalDate due = slot.timing().dates(client.vaccinee()).due();
    if (day.isAfter(due)) {
      return say("dose.least-age", Map.of("date", day, "age", slot.minAge()));
    } else if (slot.timing() instanceof Timing.BySchool school) {
      return say("dose.school", Map.of("date", day, "grade", school.grade()));
    }
    Period age = slot.timing().namedAge();
    return age.isZero()
        ? say("dose.from-birth", Map.of("date", day))
        : say("dose.age", Map.of("date", day, "age", age));
  }

  private Ground overdue(LocalDate day, Slot slot, Forecast forecast) {
    boolean isByRow = slot.timing().dates(client.vaccinee()).overdue().equals(day);
    if (!isByRow) {
      Settings.Origin origin = pack.settings().origin("overdue_after_interval");
      return Ground.of(
              About.OVERDUE_FROM,
              say(
                  "dose.overdue-after",
                  Map.of(
                      "date", day,
                      "interval", pack.settings().period("overdue_after_interval"),
                      "earliest", forecast.earliest().orElse(day))))
          .on(day)
          .from(origin.row(), origin.citations());
    }
    Text text =
        slot.timing() instanceof Timing.ByAge age
            ? say(
                "dose.overdue-age",
                Map.of("date", day, "age", age.overdueAge().orElse(age.recommendedAge())))
            : say("dose.overdue-school", Map.of("date", day));
    return Ground.of(About.OVERDUE_FROM, text).on(day).from(slot.row(), slot.citations());
  }

  private Ground last(LocalDate day, Slot slot) {
    Text text;
    if (slot.timing() instanceof Timing.ByAge age && age.beforeAge().isPresent()) {
      text = say("dose.last-age", Map.of("date", day, "age", age.beforeAge().get()));
    } else if (slot.timing() instanceof Timing.BySchool school
        && school.untilEndOfGrade().isPresent()) {
      text =
          say(
              "dose.last-school",
              Map.of(
                  "date", day,
                  "age", school.beforeAge(),
                  "grade", school.untilEndOfGrade().getAsInt()));
    } else {
      text = say("dose.last", Map.of("date", day));
    }
    return Ground.of(About.LATEST, text).on(day).from(slot.row(), slot.citations());
  }

  private Text vaccine(String code) {
    return vaccine(pack, code);
  }

  static Text vaccine(RulePack pack, String code) {
    ImmutableMap<String, Vaccine> known = pack.schedule().vaccines();
    Vaccine vaccine = known.get(code);
    return vaccine == null ? Text.of(code, code) : vaccine.name();
  }

  private void seen(DoseEvaluation dose) {
    for (DoseEvaluation.Credit credit : dose.credits()) {
      if (credit.series().equals(series.code())) {
        Text text =
            credit
                .reason()
                .orElseGet(() -> say("seen.valid", Map.of("dose", credit.dose().orElse(0))));
        draft.seen(
            new Seen(
                dose.of(),
                Optional.of(dose.vaccine()),
                dose.date(),
                Optional.of(credit.verdict()),
                text));
      }
    }
  }
}
