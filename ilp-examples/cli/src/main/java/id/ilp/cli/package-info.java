/**
 * The {@code ilp} command. {@link id.ilp.cli.Ilp} is the program, {@link id.ilp.cli.PlanCommand}
 * its options, {@link id.ilp.cli.PlanRun} the way from files to plans, {@link id.ilp.cli.TextPlan}
 * what people read.
 */
@NullMarked
package id.ilp.cli;

import org.jspecify.annotations.NullMarked;
