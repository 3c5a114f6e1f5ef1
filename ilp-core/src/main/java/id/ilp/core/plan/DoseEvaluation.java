package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.text.Text;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one recorded dose counts for.
 *
 * @param of id of the dose
 * @param vaccine product code as recorded
 */
public record DoseEvaluation(
    String of, String vaccine, Optional<RecordDate> date, ImmutableList<Credit> credits) {

  /**
   * The dose in one series.
   *
   * @param series series code
   * @param dose the slot it was judged for, from 1; empty if it was judged for none
   * @param reason empty for a plain valid dose
   */
  public record Credit(String series, OptionalInt dose, Verdict verdict, Optional<Text> reason) {}
}
