package id.ilp.cli.sample;

import id.ilp.core.date.Dates;
import id.ilp.core.person.Person;
import id.ilp.core.record.HealthRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Villages of a thousand people each, as many as are asked for. A person depends on the seed, the
 * day and their number alone, so the first three thousand of a million are those of three thousand.
 * Ages and sexes follow Indonesia's; what happened to the people is invented, figures and all.
 */
public final class SampleVillages {
  /** People of one village. */
  public static final int VILLAGE = 1000;

  /** The most people there are codes of villages for. */
  public static final long MOST_PEOPLE = 1000L * VILLAGE;

  private static final long FIRST_VILLAGE = 3_310_042_001L;
  private static final List<String> DUSUN = List.of("Krajan", "Lor", "Kidul");
  private static final int HOUSEHOLD = 4;
  private static final int UNWRITTEN = 50;
  private static final int FIRST_SCHOOL_YEAR = 7;
  private static final int GRADES = 12;

  private final long seed;
  private final LocalDate day;

  /** People made from {@code seed}, recorded up to {@code day}. */
  public SampleVillages(long seed, LocalDate day) {
    this.seed = seed;
    this.day = day;
  }

  /**
   * The person {@code index}.
   *
   * @param index from 0 to below {@link #MOST_PEOPLE}
   */
  public HealthRecord person(long index) {
    if (index < 0 || index >= MOST_PEOPLE) {
      throw new IllegalArgumentException("person " + index + " is outside 0-" + (MOST_PEOPLE - 1));
    }
    var chance = new Chance(seed, index);
    long village = index / VILLAGE;
    AgePyramid.Drawn drawn = AgePyramid.draw(chance, day);
    Person.Builder person =
        Person.builder()
            .id(String.format(Locale.ROOT, "V%d-%04d", village + 1, index % VILLAGE + 1))
            .birthDate(drawn.birthDate());
    if (!chance.percent(0.3)) {
      person.sex(drawn.sex());
    }
    if (!chance.percent(0.3)) {
      person.village(Long.toString(FIRST_VILLAGE + village));
    }
    dusun(index).ifPresent(person::dusun);
    int years = Dates.completedYears(drawn.birthDate(), day);
    grade(years, chance).ifPresent(person::schoolGrade);
    if (years == 0) {
      person.birthWeight(RecordStory.quantity(chance.about(3100, 420), 0, "g"));
    }
    var story = new RecordStory(person.build(), day);
    if (chance.percent(1)) {
      story.condition("not-resident", day.minusMonths(2));
    }
    if (years < FIRST_SCHOOL_YEAR) {
      new ChildStory(story, drawn.sex(), drawn.birthDate(), day, chance).tell();
    } else {
      new GrownStory(story, drawn.sex(), drawn.birthDate(), day, chance).tell();
    }
    return story.told();
  }

  /** The hamlet: that of a household of four, of every fiftieth person nobody wrote it down. */
  private static Optional<String> dusun(long index) {
    return index % UNWRITTEN == UNWRITTEN - 1
        ? Optional.empty()
        : Optional.of(DUSUN.get((int) (index / HOUSEHOLD % DUSUN.size())));
  }

  private static OptionalInt grade(int years, Chance chance) {
    int grade = years - FIRST_SCHOOL_YEAR + 1;
    return grade >= 1 && grade <= GRADES && chance.percent(90)
        ? OptionalInt.of(chance.percent(95) ? grade : 0)
        : OptionalInt.empty();
  }
}
