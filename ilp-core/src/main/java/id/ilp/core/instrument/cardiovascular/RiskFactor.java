package id.ilp.core.instrument.cardiovascular;

/** What enters the equation, each counted from the figure WHO centred it on. */
enum RiskFactor {
  /** Completed years above 60. */
  AGE,
  /** Systolic blood pressure in mm[Hg] above 120. */
  SYSTOLIC,
  /** Total cholesterol in mmol/L above 6. */
  CHOLESTEROL,
  /** Body mass index in kg/m2 above 25. */
  BODY_MASS_INDEX,
  /** 1 with diabetes, 0 without. */
  DIABETES,
  /** 1 for a smoker, 0 for others. */
  SMOKER;

  private static final double CENTRE_OF_AGE = 60;
  private static final double CENTRE_OF_SYSTOLIC = 120;
  private static final double CENTRE_OF_CHOLESTEROL = 6;
  private static final double CENTRE_OF_BODY_MASS_INDEX = 25;

  /** The centred figure of a person in whom everything the model needs was measured. */
  double of(CardiovascularProfile person) {
    return switch (this) {
      case AGE -> person.completedYears() - CENTRE_OF_AGE;
      case SYSTOLIC -> person.systolic() - CENTRE_OF_SYSTOLIC;
      case CHOLESTEROL -> person.totalCholesterol().orElseThrow() - CENTRE_OF_CHOLESTEROL;
      case BODY_MASS_INDEX -> person.bodyMassIndex().orElseThrow() - CENTRE_OF_BODY_MASS_INDEX;
      case DIABETES -> person.hasDiabetes() ? 1 : 0;
      case SMOKER -> person.isSmoker() ? 1 : 0;
    };
  }
}
