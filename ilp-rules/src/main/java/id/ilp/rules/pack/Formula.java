package id.ilp.rules.pack;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import id.ilp.core.text.Suggestion;
import java.util.Arrays;
import java.util.Optional;

/**
 * The formulas a row may name. What each reads of a record stands in {@code Formulas}, the
 * arithmetic in {@code id.ilp.core}.
 */
public enum Formula {
  /** Body mass index of an adult (IMT), in kg/m2; of somebody with oedema there is none. */
  BMI("bmi"),
  /** Mean arterial pressure (tekanan arteri rata-rata), in mm[Hg]. */
  MEAN_ARTERIAL_PRESSURE("mean-arterial-pressure"),
  /** Weight at birth, in g; without a record that which stands with the person. */
  BIRTH_WEIGHT("birth-weight"),
  /** The lower of two oxygen saturations, right hand and foot, in %. */
  LOWER_SATURATION("lower-saturation"),
  /** By how many percent right hand and foot differ in oxygen saturation. */
  SATURATION_GAP("saturation-gap"),
  /** Estimated glomerular filtration by CKD-EPI 2021, in mL/min/1.73 m2. */
  EGFR("egfr"),
  /** APRI, the fibrosis index of AST and platelets. */
  APRI("apri"),
  /** Ten-year cardiovascular risk by WHO 2019 with cholesterol, in percent. */
  CARDIOVASCULAR_RISK_LABORATORY("cardiovascular-risk-laboratory"),
  /**
   * The same with body mass index: not for somebody with diabetes, nor where cholesterol is known.
   */
  CARDIOVASCULAR_RISK_BMI("cardiovascular-risk-bmi"),
  /** Weight for length or height of a child, as z; of somebody with oedema there is none. */
  WEIGHT_FOR_HEIGHT("weight-for-height"),
  /** Upper arm circumference (LiLA), in cm. */
  MUAC("muac"),
  /** The degree of oedema of both feet, from 1; without oedema there is none. */
  OEDEMA("oedema"),
  /** Grams gained since the calendar month before; without a weighing in it there are none. */
  WEIGHT_GAIN("weight-gain"),
  /** 0 for the first weighing ever, 1 for one that follows a month without; else none. */
  WEIGHING_GAP("weighing-gap"),
  /** The weight gained since before pregnancy, in kg. */
  PREGNANCY_GAIN("pregnancy-gain"),
  /** By how many kg that is below (negative) or above what is expected; 0 if within. */
  PREGNANCY_GAIN_BEYOND("pregnancy-gain-beyond");

  private static final ImmutableMap<String, Formula> BY_CODE =
      Maps.uniqueIndex(Arrays.asList(values()), Formula::code);

  private final String code;

  Formula(String code) {
    this.code = code;
  }

  /** As rows write it. */
  public String code() {
    return code;
  }

  /** The formula that rows call {@code code}. */
  public static Optional<Formula> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** What to say of a word that names none. */
  static String unknown(String word) {
    return "'"
        + word
        + "' is no formula"
        + Suggestion.hint(word, Arrays.stream(values()).map(Formula::code));
  }
}
