package id.ilp.core.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.record.DataIssue;

/**
 * A screening whose values are in the units of its type and inside what can be believed.
 *
 * @param measurements by name, in the type's units; refused ones are left out
 * @param answers by item; refused ones are left out, declined ones kept
 * @param refused names of measurements that were given and refused: to be measured again
 * @param issues what was refused and why
 */
public record CheckedScreening(
    ImmutableMap<String, Double> measurements,
    ImmutableMap<String, Answer> answers,
    ImmutableSet<String> refused,
    ImmutableList<DataIssue> issues) {}
