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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every recorded dose counts for, and why. */
final class DoseStep {
  private static final String FOLDER = "immunization";

  private static final Comparator<DoseEvaluation> BY_VACCINE =
      Comparator.comparing(DoseEvaluation::vaccine)
          .thenComparing(dose -> dose.date().map(RecordDate::toString).orElse(""))
          .thenComparing(DoseEvaluation::of);

  private final RulePack pack;

  DoseStep(RulePack pack) {
    this.pack = pack;
  }

  /** All judged doses, by product, date and id. */
  ImmutableList<DoseEvaluation> doses(Client client) {
    List<DoseEvaluation> doses = new ArrayList<>();
    for (JudgedDose judged : client.immunization().doses()) {
      Dose dose = judged.dose();
      var credits = ImmutableList.<DoseEvaluation.Credit>builder();
      for (JudgedDose.Credit credit : judged.credits()) {
        credits.add(credit(dose, credit));
      }
      doses.add(new DoseEvaluation(dose.id(), dose.vaccine(), dose.date(), credits.build()));
    }
    return ImmutableList.sortedCopyOf(BY_VACCINE, doses);
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
