package id.ilp.rules.client;

import id.ilp.core.lifecycle.LifeStage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How things stood with the person on the day of a record, looked up when somebody asks. */
final class Circumstances {
  /** Nothing is known. */
  static final Circumstances NONE = new Circumstances(null, LocalDate.MIN);

  private final @Nullable Stages rows;
  private final LocalDate day;
  private @Nullable Set<LifeStage> stages;

  Circumstances(@Nullable Stages rows, LocalDate day) {
    this.rows = rows;
    this.day = day;
  }

  /** Whether the person was in {@code stage}. */
  boolean isIn(LifeStage stage) {
    if (rows == null) {
      return false;
    } else if (stages == null) {
      stages = rows.on(day);
    }
    return stages.contains(stage);
  }

  /** Whether the pregnancy, or the 42 days after it, is that of today. */
  boolean isOfThisPregnancy() {
    return rows != null && rows.isOfThisPregnancy(day);
  }

  /** The last menstrual period of the pregnancy of that day. */
  Optional<LocalDate> lastPeriod() {
    return rows == null ? Optional.empty() : rows.lastPeriod(day);
  }
}
