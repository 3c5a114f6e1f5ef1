package id.ilp.rules.explain;

import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What would change the answer; found by planning, not by guessing.
 *
 * @param from the day from which the status is another if nothing more is recorded; empty where
 *     something else than time changes it
 * @param status the status then; empty where nothing changes, or nobody can say
 * @param text in words
 */
public record Change(Optional<LocalDate> from, Optional<NeedStatus> status, Text text) {}
