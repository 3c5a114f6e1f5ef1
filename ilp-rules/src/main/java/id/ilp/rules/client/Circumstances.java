package id.ilp.rules.client;

import id.ilp.core.date.DayOfLife;
import id.ilp.core.lifecycle.LifeStage;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How things stood with the person on the day of a record, looked up when somebody asks. */
final class Circumstances {
  /** A day of nobody's life. */
  static final DayOfLife NO_DAY = new DayOfLife(LocalDate.MAX, LocalDate.MIN, 0, 0);

  /** Nothing is known. */
  static final Circumstances NONE = new Circumstances(null, NO_DAY);

  private static final int NOT_ASKED = -1;

  private final @Nullable Stages rows;
  private final DayOfLife day;
  private int stages = NOT_ASKED;

  Circumstances(@Nullable Stages rows, DayOfLife day) {
    this.rows = rows;
    this.day = day;
  }

  /** Whether the person was in {@code stage}. */
  boolean isIn(LifeStage stage) {
    return (stages() & stage.bit()) != 0;
  }

  /** The {@link LifeStage#bit bits} of the stages the person was in. */
  int stages() {
    if (stages == NOT_ASKED) {
      stages = rows == null ? 0 : rows.on(day);
    }
    return stages;
  }

  /** Whether the pregnancy, or the 42 days after it, is that of today. */
  boolean isOfThisPregnancy() {
    return rows != null && rows.isOfThisPregnancy(day.date());
  }

  /** The last menstrual period of the pregnancy of that day. */
  Optional<LocalDate> lastPeriod() {
    return rows == null ? Optional.empty() : rows.lastPeriod(day.date());
  }
}
