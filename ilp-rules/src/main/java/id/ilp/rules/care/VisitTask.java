package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.text.Text;
import java.util.Optional;

/**
 * Something to do for a need.
 *
 * @param name the need in a few words its reader may see
 * @param forms what is filled in for it; of several any one
 * @param limit how far this tier can do it, where not wholly
 */
public record VisitTask(
    Need need, Text name, ImmutableList<FormSheet> forms, Optional<Text> limit) {}
