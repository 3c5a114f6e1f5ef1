package id.ilp.core.instrument.questionnaire;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The forms of the developmental questionnaire (KPSP, kuesioner praskrining perkembangan), one for
 * each of some ages in months.
 *
 * <p>Age is rounded: 16 days or more above the completed months count as a further month. Between
 * two forms the younger one is asked. A repeat after a doubtful result keeps its form, whatever the
 * slot by then: that is up to the caller.
 */
public final class KpspForms {

  /** From so many days above the completed months, age counts as a further month. */
  private static final int DAYS_OF_A_FURTHER_MONTH = 16;

  private final ImmutableList<Integer> forms;
  private final int endMonth;

  private KpspForms(ImmutableList<Integer> forms, int endMonth) {
    this.forms = forms;
    this.endMonth = endMonth;
  }

  /**
   * The days on which one child is asked one form.
   *
   * @param form its age in months
   * @param from first day
   * @param before first day that no longer belongs to it
   */
  public record Slot(int form, LocalDate from, LocalDate before) {
    /** Whether the form is asked on a day. */
    public boolean includes(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(before);
    }
  }

  /**
   * Some forms.
   *
   * @param forms their ages in months, rising, from 1
   * @param endMonth the completed month, not rounded, from which the last form is no longer asked;
   *     not below its age
   */
  public static KpspForms of(List<Integer> forms, int endMonth) {
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("forms are none: at least one is needed");
    }
    int last = 0;
    for (int form : forms) {
      if (form <= last) {
        throw new IllegalArgumentException(
            "form %d after form %d: forms must rise, from 1".formatted(form, last));
      }
      last = form;
    }
    if (endMonth < last) {
      throw new IllegalArgumentException(
          "end month %d is before the last form, %d".formatted(endMonth, last));
    }
    return new KpspForms(ImmutableList.copyOf(forms), endMonth);
  }

  /**
   * Age in months as the questionnaire rounds it.
   *
   * @throws IllegalArgumentException if {@code on} is before {@code birth}
   */
  public static int roundedMonths(LocalDate birth, LocalDate on) {
    if (on.isBefore(birth)) {
      throw new IllegalArgumentException("%s is before birth on %s".formatted(on, birth));
    }
    int months = Dates.completedMonths(birth, on);
    int daysAbove = Dates.days(Dates.plus(birth, Period.ofMonths(months)), on);
    return daysAbove >= DAYS_OF_A_FURTHER_MONTH ? months + 1 : months;
  }

  /**
   * The slot of a day; empty before the first form and after the last.
   *
   * @throws IllegalArgumentException if {@code on} is before {@code birth}
   */
  public Optional<Slot> slot(LocalDate birth, LocalDate on) {
    int months = roundedMonths(birth, on);
    return forms.reverse().stream()
        .filter(form -> form <= months)
        .findFirst()
        .map(form -> slotOf(birth, form))
        .filter(slot -> slot.includes(on));
  }

  /** The slots of a child, each beginning where the one before it ends. */
  public ImmutableList<Slot> slots(LocalDate birth) {
    return forms.stream().map(form -> slotOf(birth, form)).collect(ImmutableList.toImmutableList());
  }

  private Slot slotOf(LocalDate birth, int form) {
    int next = forms.indexOf(form) + 1;
    return new Slot(
        form,
        firstDay(birth, form),
        next < forms.size()
            ? firstDay(birth, forms.get(next))
            : Dates.plus(birth, Period.ofMonths(endMonth)));
  }

  /** The first day on which the rounded age is so many months. */
  private static LocalDate firstDay(LocalDate birth, int months) {
    return Dates.plus(birth, Period.of(0, months - 1, DAYS_OF_A_FURTHER_MONTH));
  }
}
