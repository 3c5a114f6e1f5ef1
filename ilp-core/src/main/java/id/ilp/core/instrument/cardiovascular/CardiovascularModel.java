package id.ilp.core.instrument.cardiovascular;

/** The two models of WHO 2019. */
public enum CardiovascularModel {
  /** With total cholesterol and diabetes. */
  LABORATORY,
  /** With body mass index in their place; says nothing of a person with diabetes. */
  BODY_MASS_INDEX
}
