package id.ilp.core.instrument.kidney;

import id.ilp.core.instrument.PlausibleRange;
import id.ilp.core.person.Sex;
import java.util.OptionalDouble;

/** The estimated glomerular filtration rate (eLFG, estimasi laju filtrasi glomerulus). */
public final class GlomerularFiltration {

  /** The first age of the equation, in completed years. */
  public static final int FIRST_AGE = 18;

  private static final PlausibleRange AGE = PlausibleRange.of("age", "years", 0, 130);
  private static final PlausibleRange CREATININE =
      PlausibleRange.of("creatinine", "mg/dL", 0.1, 30).withOtherUnit("umol/L");

  private GlomerularFiltration() {}

  /**
   * The rate by CKD-EPI 2021, from creatinine and without race: Inker and others, N Engl J Med
   * 2021;385:1737-49.
   *
   * @param completedYears age on the day of the blood sample; 0 to 130
   * @param creatinine serum creatinine in mg/dL; 0.1 to 30
   * @return mL/min/1.73 m2, not rounded; empty under {@value #FIRST_AGE} years, for whom the
   *     equation was not made
   * @throws IllegalArgumentException if a figure is outside its bounds
   */
  public static OptionalDouble ckdEpi2021(Sex sex, int completedYears, double creatinine) {
    AGE.require(completedYears);
    CREATININE.require(creatinine);
    if (completedYears < FIRST_AGE) {
      return OptionalDouble.empty();
    }
    double perYear = Math.pow(0.9938, completedYears);
    return OptionalDouble.of(
        switch (sex) {
          case FEMALE -> 1.012 * perYear * ofCreatinine(creatinine / 0.7, -0.241);
          case MALE -> perYear * ofCreatinine(creatinine / 0.9, -0.302);
        });
  }

  /** The part of the equation that bends where creatinine passes the usual one of the sex. */
  private static double ofCreatinine(double ratio, double powerBelowUsual) {
    return 142 * Math.pow(ratio, ratio < 1 ? powerBelowUsual : -1.2);
  }
}
