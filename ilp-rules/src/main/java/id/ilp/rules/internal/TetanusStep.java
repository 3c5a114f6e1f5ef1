package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import id.ilp.core.immunization.TetanusLadder;
import id.ilp.core.immunization.TetanusStatus;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.internal.KnownDoses.KnownSeries;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tetanus ladder: where the person stands, and the next step for those asked to climb. */
final class TetanusStep {
  private static final String FOLDER = "immunization/tetanus";
  private static final String STATUS = "tetanus-status";

  private final RulePack pack;
  private final Client client;

  TetanusStep(RulePack pack, Client client) {
    this.pack = pack;
    this.client = client;
  }

  /** The next step as a need; never overdue, no last day. */
  Need need(
      KnownSeries series, Need unoffered, @Nullable SeriesOffer offer, List<Obstacle> obstacles) {
    TetanusStatus status = client.immunization().tetanus();
    Optional<TetanusLadder.Step> next = pack.schedule().ladder().next(status.step());
    var usual =
        offer != null && next.isPresent()
            ? series.usual().of(unoffered, offer, next.get(), client.inForce())
            : series.usual().of(unoffered, offer, client.inForce());
    var draft = new DoseNeed(pack, client, series, usual, status.uses());
    status.lastDose().ifPresent(day -> draft.say("last", day));
    draft.say("step", status.step());
    if (next.isEmpty()) {
      return draft.build(NeedStatus.DONE, DoseText.LADDER_DONE);
    } else if (offer == null) {
      return draft.build(NeedStatus.NOT_OFFERED, DoseText.NOT_OFFERED);
    }
    draft.say("dose", next.get().step());
    LocalDate asOf = client.asOf();
    LocalDate earliest =
        status
            .lastDose()
            .flatMap(day -> next.get().minInterval().map(interval -> plus(day, interval)))
            .orElse(asOf);
    draft.within(Optional.of(earliest), Optional.empty(), Optional.empty());
    boolean isPregnant = client.isIn(LifeStage.PREGNANT);
    if (isPregnant) {
      draft.use(client.pregnancyIds());
      draft.recommended(later(asOf, earliest));
    }
    var inTheWay = Hindrances.before(series.series().product().code(), obstacles);
    Need forbidden = inTheWay.forbid(draft);
    if (forbidden != null) {
      return forbidden;
    } else if (asOf.isBefore(earliest)) {
      boolean isAfterBirth = isPregnant && birthExpectedBefore(earliest);
      return draft.build(
          NeedStatus.UPCOMING,
          isAfterBirth ? DoseText.LADDER_AFTER_BIRTH : DoseText.LADDER_UPCOMING);
    }
    Need hindered = inTheWay.hinder(draft);
    if (hindered != null) {
      return hindered;
    }
    return draft.build(NeedStatus.DUE, DoseText.LADDER_DUE);
  }

  private boolean birthExpectedBefore(LocalDate day) {
    return client.pregnancies().stream()
        .filter(pregnancy -> pregnancy.end().isEmpty())
        .map(Pregnancy::lastMenstrualPeriod)
        .flatMap(Optional::stream)
        .anyMatch(
            start ->
                day.isAfter(plus(start, pack.settings().period("last_tetanus_dose_before_birth"))));
  }

  /** The status as an assessment of the whole record. */
  Assessment assessment(AssessmentsOfDay ofDay) {
    TetanusStatus status = client.coverage().tetanus();
    Assessment same =
        ofDay.get(client.asOf(), STATUS, status.step(), () -> assessment(status.step()));
    return status.protectedUntil().isEmpty()
        ? same
        : Assessment.builder().from(same).protectedUntil(status.protectedUntil()).build();
  }

  private Assessment assessment(int reached) {
    Template template = pack.textsOf(FOLDER).get("status");
    Map<String, Object> values = Map.of("step", reached);
    var assessment =
        Assessment.builder()
            .date(client.asOf())
            .code(STATUS)
            .value(reached)
            .unit("1")
            .band("T" + reached)
            .label(template.forStaff(values))
            .kaderLabel(template.forKader(values));
    for (TetanusLadder.Step step : pack.coverage().orElse(pack.schedule()).ladder().steps()) {
      if (step.step() == Math.max(1, reached)) {
        assessment.rule(step.row()).sources(step.citations());
      }
    }
    return assessment.build();
  }
}
