package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.Period;
import java.util.Optional;

/**
 * An indicator of coverage: of whom it speaks, and what must have been done for one of them to
 * count.
 *
 * @param id such as {@code kn1}
 * @param group whose indicator it is
 * @param of what is counted
 * @param fromAge of persons on the as-of day; empty = from birth
 * @param beforeAge of persons; empty = no upper end
 * @param having conditions or exposures of which a person has any
 * @param found classes of which a record of a person within {@code within} lies in any; without
 *     these and {@code having} everybody is spoken of
 * @param judgedAfter how long after the birth or the end of the pregnancy the plan is looked at, if
 *     that day has passed; empty = the as-of day, for pregnancies their last day
 * @param within how far back records count
 * @param counts all must hold; of each list any
 * @param isEstimate whether the official number spoken of is an estimate from outside
 * @param row where it stands, as {@code file:line}
 */
public record IndicatorRow(
    String id,
    Group group,
    Text name,
    Of of,
    Optional<Period> fromAge,
    Optional<Period> beforeAge,
    ImmutableList<String> having,
    ImmutableList<Achievement> found,
    Optional<Period> judgedAfter,
    TimeSpan within,
    ImmutableList<ImmutableList<Achievement>> counts,
    boolean isEstimate,
    String row,
    ImmutableList<Citation> citations) {

  /** Whose indicator it is. */
  public enum Group {
    /** Local area monitoring of a village (pemantauan wilayah setempat). */
    PWS,
    /** A service of the minimum standards (standar pelayanan minimal). */
    SPM
  }

  /** What an indicator counts. */
  public enum Of {
    /** Residents. */
    PERSON,
    /** Residents born in the calendar year. */
    NEWBORN,
    /** Pregnancies that lasted on some day of the calendar year. */
    PREGNANCY,
    /** Births given in the calendar year. */
    BIRTH
  }
}
