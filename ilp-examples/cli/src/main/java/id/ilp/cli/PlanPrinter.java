package id.ilp.cli;

import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;

/** Writes one plan; called by several threads. */
@FunctionalInterface
interface PlanPrinter {
  /** The plan, ending with its line's end. */
  String write(HealthRecord record, CarePlan plan);
}
