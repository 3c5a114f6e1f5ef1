package id.ilp.rules.client;

import id.ilp.core.lifecycle.LifeStage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How things stood with the person on the day of a record, looked up when somebody asks.
 *
 * @param stages whether the person was in a stage
 * @param isOfThisPregnancy whether the pregnancy, or the 42 days after it, is that of today
 * @param lastPeriod the last menstrual period of the pregnancy of that day
 */
record Circumstances(
    Predicate<LifeStage> stages,
    BooleanSupplier isOfThisPregnancy,
    Supplier<Optional<LocalDate>> lastPeriod) {
  /** Nothing is known. */
  static final Circumstances NONE = new Circumstances(stage -> false, () -> false, Optional::empty);
}
