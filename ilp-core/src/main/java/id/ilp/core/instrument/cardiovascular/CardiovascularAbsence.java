package id.ilp.core.instrument.cardiovascular;

/** Why there is no risk. */
public enum CardiovascularAbsence {
  /** The models were made for people from 40 to 74 years. */
  OUTSIDE_AGES,
  /** The model has no place for diabetes and would call the risk too low; cholesterol is needed. */
  DIABETES_NOT_IN_MODEL,
  /** The figure the model needs was not measured. */
  NOT_MEASURED
}
