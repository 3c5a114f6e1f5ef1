package id.ilp.rules.timeline;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.json.DocumentWriter;
import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.PlanRefusedException;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A life as it would run if each thing were done on its recommended day, computed by living it: the
 * engine plans a day, what is due is done, and time moves on to the next day on which something
 * comes due.
 *
 * <p>Only what follows from sex, birth and village happens: no illness, marriage or pregnancy. What
 * is measured lies in the least grave class of the rule book. The rows in force today hold for the
 * time to come.
 */
@IlpStyle
@Value.Immutable
public abstract class LifeCourse {
  LifeCourse() {}

  /**
   * The life of {@code person} up to and including {@code lastDay}. It begins at the birth; for
   * somebody born earlier on the first day the engine covers, without a history.
   *
   * @throws PlanRefusedException if {@code lastDay} is before the life begins
   */
  public static LifeCourse of(IlpEngine engine, Person person, LocalDate lastDay) {
    return new Life(engine, person, lastDay).live();
  }

  static Builder builder() {
    return new Builder();
  }

  public abstract Person person();

  /** The first day, whether something happens on it or not. */
  public abstract LocalDate firstDay();

  /** The last day, included. */
  public abstract LocalDate lastDay();

  /** In the order of {@link LifeEvent#compareTo}. */
  public abstract ImmutableList<LifeEvent> events();

  /**
   * The plan of the last day: what the life ended with, and what is still open. What it says of
   * measurements rests on values made up for the purpose.
   */
  public abstract CarePlan lastPlan();

  /** Whether the person was older than a newborn when it began, so that its past is missing. */
  public boolean beginsLate() {
    return firstDay().isAfter(person().birthDate());
  }

  /** The events, those that come round at one interval joined. */
  public ImmutableList<Recurrence> recurrences() {
    return Recurrence.of(events());
  }

  /** What the whole record amounts to at the end, such as complete immunization. */
  public ImmutableList<Assessment> outcome() {
    return lastPlan().assessments().stream()
        .filter(one -> one.of().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** The course as JSON, on one line; see {@link #schema()}. */
  public String toJson() {
    return IlpJson.write(generator -> new LifeCourseWriter(generator).write(this));
  }

  /** The JSON Schema (2020-12) of {@link #toJson()}. */
  public static String schema() {
    return DocumentWriter.schema(LifeCourse.class, "life-course.schema.json");
  }

  static final class Builder extends ImmutableLifeCourse.Builder {
    Builder() {}
  }
}
