package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.immunization.JudgedDose;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.pack.RulePack;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What every recorded dose counts for, and why. */
final class DoseStep {
  private static final String FOLDER = "immunization";

  private final RulePack pack;

  DoseStep(RulePack pack) {
    this.pack = pack;
  }

  /** All judged doses, by product, date and id. */
  ImmutableList<DoseEvaluation> doses(Client client) {
    ImmutableList<JudgedDose> judged = client.immunization().doses();
    var doses = new DoseEvaluation[judged.size()];
    for (int i = 0; i < doses.length; i++) {
      doses[i] = evaluation(judged.get(i));
    }
    Arrays.sort(doses, DoseStep::compare);
    return ImmutableList.copyOf(doses);
  }

  private DoseEvaluation evaluation(JudgedDose judged) {
    Dose dose = judged.dose();
    ImmutableList<JudgedDose.Credit> given = judged.credits();
    var credits = ImmutableList.<DoseEvaluation.Credit>builderWithExpectedSize(given.size());
    for (JudgedDose.Credit credit : given) {
      credits.add(credit(dose, credit));
    }
    return new DoseEvaluation(dose.id(), dose.vaccine(), dose.date(), credits.build());
  }

  private static int compare(DoseEvaluation one, DoseEvaluation other) {
    int order = one.vaccine().compareTo(other.vaccine());
    order = order == 0 ? compareDates(one.date(), other.date()) : order;
    return order == 0 ? one.of().compareTo(other.of()) : order;
  }

  /** As they are written: none before all, a month before its days. */
  private static int compareDates(Optional<RecordDate> one, Optional<RecordDate> other) {
    boolean isByDay =
        one.isPresent() && other.isPresent() && one.get().isFull() && other.get().isFull();
    return isByDay
        ? one.get().earliest().compareTo(other.get().earliest())
        : one.map(RecordDate::toString)
            .orElse("")
            .compareTo(other.map(RecordDate::toString).orElse(""));
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
