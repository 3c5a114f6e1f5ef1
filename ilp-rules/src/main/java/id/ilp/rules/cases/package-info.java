/**
 * Worked cases: a person, a day, and what a clinician expects of the plan, as rows of a {@code
 * cases.csv} beside the rules. Read them with {@link id.ilp.rules.cases.WorkedCases}; how they are
 * written stands in {@code ilp-rules/CASES.md}.
 */
@NullMarked
package id.ilp.rules.cases;

import org.jspecify.annotations.NullMarked;
