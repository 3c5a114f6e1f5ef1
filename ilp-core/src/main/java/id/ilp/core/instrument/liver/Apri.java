package id.ilp.core.instrument.liver;

import id.ilp.core.instrument.PlausibleRange;

/** The AST to platelet ratio index (APRI), from an enzyme (SGOT) and the platelets (trombosit). */
public final class Apri {

  private static final PlausibleRange AST = PlausibleRange.of("ast", "U/L", 3, 5000);
  private static final PlausibleRange UPPER_LIMIT =
      PlausibleRange.of("upper limit of ast", "U/L", 10, 200);
  private static final PlausibleRange PLATELETS =
      PlausibleRange.of("platelets", "10*3/uL", 5, 2000).withOtherUnit("/uL");

  private static final double PERCENT = 100;

  private Apri() {}

  /**
   * AST in percent of its upper limit, over the platelets; not rounded.
   *
   * @param ast aspartate aminotransferase in U/L; 3 to 5000
   * @param upperLimit the highest normal AST in U/L; 10 to 200. Programmes name one figure, often
   *     40, so that results of laboratories can be compared
   * @param platelets in 10*3/uL, which is 10*9/L; 5 to 2000
   * @throws IllegalArgumentException if a figure is outside its bounds
   */
  public static double of(double ast, double upperLimit, double platelets) {
    AST.require(ast);
    UPPER_LIMIT.require(upperLimit);
    PLATELETS.require(platelets);
    // One division of whole figures: an index of exactly one half comes out as exactly that.
    return PERCENT * ast / (upperLimit * platelets);
  }
}
