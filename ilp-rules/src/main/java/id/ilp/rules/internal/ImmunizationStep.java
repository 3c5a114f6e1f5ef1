package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.JudgedDose;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.SeriesEvaluator;
import id.ilp.core.immunization.SeriesState;
import id.ilp.core.immunization.Slot;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.pack.PackProgramme;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rows say the series, core does the date arithmetic, rules say what is offered and forbidden. */
final class ImmunizationStep {
  private static final String FOLDER = "immunization";

  private final RulePack pack;
  private final Client client;
  private final LocalDate birth;
  private final LocalDate asOf;
  private final Schedule schedule;
  private final SeriesEvaluator evaluator;
  private final ImmunizationHistory history;

  ImmunizationStep(RulePack pack, Client client) {
    this.pack = pack;
    this.client = client;
    this.birth = client.person().birthDate();
    this.asOf = client.asOf();
    this.schedule = ownSchedule();
    this.evaluator = new SeriesEvaluator(schedule);
    this.history = evaluator.judge(birth, client.doses(), asOf);
  }

  /** The rows as they stand for this person: an obstacle may move the ages of a series. */
  private Schedule ownSchedule() {
    Schedule rows = pack.schedule();
    if (client.conclusions().obstacles().stream().allMatch(o -> o.waitsUntil().isEmpty())) {
      return rows;
    }
    var series = ImmutableMap.<String, Series>builder();
    rows.series().forEach((code, one) -> series.put(code, moved(one)));
    return new Schedule(
        rows.vaccines(),
        series.buildOrThrow(),
        rows.liveInterval(),
        rows.spoiltInterval(),
        rows.graceAfterInterval());
  }

  private Series moved(Series series) {
    Optional<Obstacle> moves = moves(series.code());
    return moves.isEmpty()
        ? series
        : Series.builder()
            .from(series)
            .slots(series.slots().stream().map(slot -> moved(slot, moves.get())).toList())
            .build();
  }

  private static Slot moved(Slot slot, Obstacle moves) {
    Period before = moves.lastBefore().orElse(slot.beforeAge());
    return Slot.builder()
        .from(slot)
        .dueAge(moves.waitsUntil().orElse(slot.dueAge()))
        .beforeAge(before)
        .validBeforeAge(moves.lastBefore().orElse(slot.validBeforeAge()))
        .build();
  }

  /** What moves the ages of the series, if something does. */
  private Optional<Obstacle> moves(String series) {
    return client.conclusions().obstacles().stream()
        .filter(o -> o.concerns(series) && o.waitsUntil().isPresent())
        .min(Comparator.comparing(o -> o.rule().name()));
  }

  /** One need for the next dose of each series. */
  ImmutableList<Need> needs() {
    return schedule.series().values().stream()
        .map(this::need)
        .collect(ImmutableList.toImmutableList());
  }

  private Need need(Series series) {
    Forecast forecast = evaluator.forecast(series, history, birth, asOf);
    Optional<SeriesOffer> offer =
        client.conclusions().seriesOffers().stream()
            .filter(one -> one.series().equals(series.code()))
            .min(Comparator.comparing(one -> one.rule().name()));
    List<Obstacle> obstacles =
        client.conclusions().obstacles().stream()
            .filter(one -> one.concerns(series.code()))
            .sorted(Comparator.comparing(one -> one.rule().name()))
            .toList();
    var draft = new Draft(series, forecast, offer);
    if (forecast.isComplete()) {
      return draft.build(NeedStatus.DONE, "dose.done");
    } else if (offer.isEmpty()) {
      return draft.build(NeedStatus.NOT_OFFERED, "need.not-offered");
    }
    Window window = window(forecast);
    draft.within(window);
    if (asOf.isAfter(window.last)) {
      return draft.build(NeedStatus.TOO_LATE, "dose.too-late");
    } else if (window.earliest.isEmpty()) {
      return draft.build(NeedStatus.TOO_LATE, "dose.nothing-fits");
    }
    Optional<Obstacle> forbids = first(obstacles, NeedStatus.CONTRAINDICATED);
    if (forbids.isPresent()) {
      return draft.hinderedBy(forbids.get()).build(NeedStatus.CONTRAINDICATED, "");
    }
    obstacles.stream()
        .filter(o -> o.urgency().isPresent() && o.status().isEmpty())
        .forEach(draft::pressedBy);
    LocalDate earliest = window.earliest.get();
    if (asOf.isBefore(earliest)) {
      return window.hinders.isPresent()
          ? draft.hinderedBy(window.hinders.get()).build(NeedStatus.DEFERRED, "")
          : draft.build(NeedStatus.UPCOMING, "dose.upcoming-" + basis(forecast));
    }
    for (NeedStatus status : List.of(NeedStatus.CLINICIAN_DECIDES, NeedStatus.DEFERRED)) {
      Optional<Obstacle> hinders = first(obstacles, status).filter(o -> o.waitsUntil().isEmpty());
      if (hinders.isPresent()) {
        return draft.hinderedBy(hinders.get()).build(status, "");
      }
    }
    boolean isOverdue = window.overdueFrom.map(day -> !asOf.isBefore(day)).orElse(false);
    return isOverdue
        ? draft.build(NeedStatus.OVERDUE, "dose.overdue")
        : draft.build(NeedStatus.DUE, "dose.due");
  }

  private static String basis(Forecast forecast) {
    return forecast.basis().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** When the dose may be given. */
  private record Window(
      Optional<LocalDate> earliest,
      Optional<LocalDate> overdueFrom,
      LocalDate last,
      Optional<Obstacle> hinders) {}

  private Window window(Forecast forecast) {
    Optional<Obstacle> moves = moves(forecast.series().code());
    return new Window(
        forecast.earliest(),
        moves.isPresent() ? Optional.empty() : forecast.overdueFrom(),
        forecast.latest().orElse(LocalDate.MAX),
        moves);
  }

  private static Optional<Obstacle> first(List<Obstacle> obstacles, NeedStatus status) {
    return obstacles.stream().filter(o -> o.status().equals(Optional.of(status))).findFirst();
  }

  /** A need while it is put together. */
  private final class Draft {
    private final Series series;
    private final Forecast forecast;
    private final Need.Builder need = Need.builder();
    private final Map<String, Object> values = new HashMap<>();
    private final Set<Citation> sources = new TreeSet<>();
    private final Set<String> uses = new TreeSet<>(id.ilp.core.record.NaturalOrder.INSTANCE);
    private Optional<Template> because = Optional.empty();
    private Optional<Template> presses = Optional.empty();

    Draft(Series series, Forecast forecast, Optional<SeriesOffer> offer) {
      this.series = series;
      this.forecast = forecast;
      values.put("name", series.name());
      values.put("product", series.product().name());
      uses.addAll(forecast.uses());
      need.kind(NeedKind.IMMUNIZATION)
          .code(series.code())
          .name(series.name())
          .where(series.where())
          .cluster(cluster());
      offer.ifPresent(
          one -> {
            need.rule(one.rule().name());
            sources.addAll(one.rule().citations());
            need.programmes(programmes());
          });
      forecast
          .slot()
          .ifPresent(
              slot -> {
                sources.addAll(slot.citations());
                values.put("dose", slot.dose());
                values.put("age", slot.dueAge());
                slot.dueInterval().ifPresent(interval -> values.put("interval", interval));
              });
      SeriesState state = history.states().getOrDefault(series.code(), none());
      state.lastValid().ifPresent(day -> values.put("last", day));
      state.lastSpoilt().ifPresent(day -> values.put("spoilt", day));
      values.put("live-interval", pack.schedule().liveInterval());
    }

    private SeriesState none() {
      return new SeriesState(
          series, ImmutableList.of(), Optional.empty(), ImmutableList.of(), Optional.empty());
    }

    private Cluster cluster() {
      return series.clusters().stream()
          .filter(client.clusters()::contains)
          .findFirst()
          .orElseGet(() -> series.clusters().get(series.clusters().size() - 1));
    }

    private List<String> programmes() {
      return pack.programmes().values().stream()
          .filter(PackProgramme::isImmunization)
          .map(one -> one.programme().id())
          .filter(client::asks)
          .toList();
    }

    void within(Window window) {
      need.latest(window.last);
      values.put("latest", window.last);
      window.earliest.ifPresent(
          day -> {
            need.earliest(day).recommended(day);
            values.put("earliest", day);
          });
      window
          .overdueFrom
          .filter(day -> !day.isAfter(window.last))
          .ifPresent(
              day -> {
                need.overdueFrom(day);
                values.put("overdue", day);
              });
    }

    void pressedBy(Obstacle obstacle) {
      need.urgency(obstacle.urgency());
      sources.addAll(obstacle.rule().citations());
      uses.addAll(obstacle.uses());
      presses = Optional.of(pack.textsOf(obstacle.rule().folder()).get(obstacle.text()));
    }

    Draft hinderedBy(Obstacle obstacle) {
      need.rule(obstacle.rule().name());
      sources.addAll(obstacle.rule().citations());
      uses.addAll(obstacle.uses());
      because = Optional.of(pack.textsOf(obstacle.rule().folder()).get(obstacle.text()));
      return this;
    }

    Need build(NeedStatus status, String key) {
      Template template = because.orElseGet(() -> pack.textsOf(FOLDER).get(key));
      Map<String, Object> known = Map.copyOf(values);
      need.reason(join(template.forStaff(known), presses.map(p -> p.forStaff(known))))
          .kaderReason(join(template.forKader(known), presses.map(p -> p.forKader(known))));
      Optional<Slot> slot = forecast.slot();
      boolean isOpen = status.compareTo(NeedStatus.NEEDS_DATA) <= 0;
      if (slot.isPresent() && status != NeedStatus.NOT_OFFERED) {
        need.dose(slot.get().dose());
        if (isOpen) {
          boolean isLate = !asOf.isBefore(plus(birth, slot.get().catchUpAge()));
          need.timing(isLate ? DoseTiming.CATCH_UP : DoseTiming.IDEAL);
        }
      }
      return need.status(status).sources(sources).uses(uses).build();
    }
  }

  private static Text join(Text reason, Optional<Text> more) {
    return more.isEmpty()
        ? reason
        : Text.rendered(language -> reason.in(language) + " " + more.get().in(language));
  }

  /** What every recorded dose counts for. */
  ImmutableList<DoseEvaluation> doses() {
    return history.doses().stream()
        .map(
            judged ->
                new DoseEvaluation(
                    judged.dose().id(),
                    judged.dose().vaccine(),
                    judged.dose().date(),
                    judged.credits().stream()
                        .map(credit -> credit(judged.dose(), credit))
                        .collect(ImmutableList.toImmutableList())))
        .sorted(
            Comparator.comparing(DoseEvaluation::vaccine)
                .thenComparing(dose -> dose.date().map(RecordDate::toString).orElse(""))
                .thenComparing(DoseEvaluation::of))
        .collect(ImmutableList.toImmutableList());
  }

  private DoseEvaluation.Credit credit(Dose dose, JudgedDose.Credit credit) {
    return new DoseEvaluation.Credit(
        credit.series(), credit.slot(), credit.verdict(), reason(dose, credit));
  }

  private Optional<Text> reason(Dose dose, JudgedDose.Credit credit) {
    if (credit.verdict() == Verdict.VALID) {
      return Optional.empty();
    }
    Map<String, Object> values = new HashMap<>();
    Series series = pack.schedule().series().get(credit.series());
    values.put("name", series == null ? credit.series() : series.name());
    credit.bound().ifPresent(day -> values.put("bound", day));
    dose.date().ifPresent(date -> values.put("date", date));
    values.put("live-interval", pack.schedule().liveInterval());
    return Optional.of(pack.textsOf(FOLDER).get(key(dose, credit)).forStaff(values));
  }

  private String key(Dose dose, JudgedDose.Credit credit) {
    if (credit.verdict() != Verdict.NOT_COUNTED) {
      return "verdict." + credit.verdict().name();
    } else if (!pack.schedule().vaccines().containsKey(dose.vaccine())) {
      return "verdict.unknown-product";
    }
    return dose.evidence() == Evidence.RECALL ? "verdict.recall" : "verdict.no-date";
  }
}
