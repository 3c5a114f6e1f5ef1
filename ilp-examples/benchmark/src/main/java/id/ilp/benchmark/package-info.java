/**
 * What the engine costs. {@link id.ilp.benchmark.Benchmarks} runs everything and prints a table;
 * {@link id.ilp.benchmark.HandWrittenInfantPlanner} is the limit it is compared with.
 */
@NullMarked
package id.ilp.benchmark;

import org.jspecify.annotations.NullMarked;
