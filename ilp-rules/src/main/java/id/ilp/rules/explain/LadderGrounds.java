package id.ilp.rules.explain;

import static id.ilp.rules.explain.Sentences.say;

import id.ilp.core.date.Dates;
import id.ilp.core.immunization.JudgedDose;
import id.ilp.core.immunization.TetanusLadder;
import id.ilp.core.immunization.TetanusStatus;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.explain.Ground.About;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** What the next step on the tetanus ladder rests on. */
final class LadderGrounds {
  private LadderGrounds() {}

  static Grounds of(Facts facts, Need need) {
    var draft = new Grounds.Draft();
    Client client = facts.client();
    TetanusLadder ladder = client.pack().schedule().ladder();
    TetanusStatus status = client.immunization().tetanus();
    draft.because(
        Ground.of(About.STATUS, say("ladder.status", Map.of("step", status.step())))
            .using(status.uses()));
    Optional<TetanusLadder.Step> next = ladder.next(status.step());
    if (next.isPresent() && need.status() != NeedStatus.NOT_OFFERED) {
      draft.because(step(status, next.get(), client.asOf()));
    }
    for (JudgedDose dose : client.immunization().doses()) {
      if (status.uses().contains(dose.dose().id())) {
        draft.seen(seen(dose, status));
      }
    }
    return draft.build();
  }

  private static Ground step(TetanusStatus status, TetanusLadder.Step next, LocalDate asOf) {
    Optional<LocalDate> since = status.lastDose();
    Optional<Period> interval = next.minInterval();
    if (since.isEmpty() || interval.isEmpty()) {
      return Ground.of(About.EARLIEST, say("ladder.first", Map.of("step", next.step())))
          .on(asOf)
          .from(next.row(), next.citations());
    }
    LocalDate day = Dates.plus(since.get(), interval.get());
    return Ground.of(
            About.EARLIEST,
            say(
                "ladder.after",
                Map.of(
                    "date", day,
                    "step", next.step(),
                    "interval", interval.get(),
                    "since", since.get())))
        .on(day)
        .from(next.row(), next.citations());
  }

  private static Seen seen(JudgedDose dose, TetanusStatus status) {
    Integer step = status.reached().get(dose.dose().id());
    Text text = step == null ? say("seen.no-step") : say("seen.step", Map.of("step", step));
    return new Seen(
        dose.dose().id(),
        Optional.of(dose.dose().vaccine()),
        dose.dose().date(),
        Optional.of(step == null ? Verdict.EXTRA : Verdict.VALID),
        text);
  }
}
