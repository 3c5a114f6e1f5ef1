package id.ilp.cli;

import static id.ilp.core.date.Dates.earlier;
import static id.ilp.core.date.Dates.later;

import id.ilp.core.date.Dates;
import id.ilp.rules.timeline.LifeCourse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of a life on the picture, with its own linear scale.
 *
 * @param from its first day
 * @param before the day after its last
 * @param left where it begins, in the units of the picture
 */
record LifePanel(LifePart part, LocalDate from, LocalDate before, double left, double width) {
  /** Between two panels. */
  static final double GAP = 8;

  /** So much of a panel stays free at its sides, for a mark on its first or last day. */
  private static final double MARGIN = 9;

  /** A short part of a life still needs room for its marks. */
  private static final double LEAST = 0.35;

  /** The panels of {@code life}, side by side from {@code left} on, over {@code width}. */
  static List<LifePanel> of(LifeCourse life, double left, double width) {
    LocalDate birth = life.person().birthDate();
    var bare = new ArrayList<LifePanel>();
    for (LifePart part : LifePart.values()) {
      LocalDate from = later(part.from(birth), life.firstDay());
      LocalDate before = earlier(part.before(birth), life.lastDay().plusDays(1));
      if (from.isBefore(before)) {
        int days = Dates.days(part.from(birth), part.before(birth));
        double share = part == LifePart.OLDER ? 1 : (double) Dates.days(from, before) / days;
        bare.add(new LifePanel(part, from, before, 0, part.width() * Math.max(LEAST, share)));
      }
    }
    double room = width - GAP * (bare.size() - 1);
    double wanted = bare.stream().mapToDouble(LifePanel::width).sum();
    var panels = new ArrayList<LifePanel>();
    double x = left;
    for (LifePanel one : bare) {
      double own = one.width() * room / wanted;
      panels.add(new LifePanel(one.part(), one.from(), one.before(), x, own));
      x += own + GAP;
    }
    return panels;
  }

  boolean includes(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(before);
  }

  double right() {
    return left + width;
  }

  /** Where {@code day} lies; a day outside at the nearer end. */
  double x(LocalDate day) {
    double days = Math.max(1, Dates.days(from, before));
    double part = Math.max(0, Math.min(1, Dates.days(from, day) / days));
    return left + MARGIN + part * (width - 2 * MARGIN);
  }
}
