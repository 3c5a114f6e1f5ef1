package id.ilp.cli;

import id.ilp.core.plan.NeedKind;
import id.ilp.rules.timeline.LifeEvent;
import id.ilp.rules.timeline.Recurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One item on the picture, and where its marks lie.
 *
 * @param all what happens, in order of time
 */
record LifeRow(List<Recurrence> all) {
  /** The width and height of a mark. */
  static final double MARK = 16;

  private static final double APART = 1;

  /** How far a band reaches beyond its last day. */
  private static final double BAND_END = 3;

  /**
   * A mark, or the part of a band that lies in one panel.
   *
   * @param isNumber whether it only says how many there are, for want of room
   */
  record Spot(List<Recurrence> what, LifePanel panel, double left, double right, boolean isNumber) {
    Recurrence first() {
      return what.get(0);
    }

    double middle() {
      return (left + right) / 2;
    }

    double width() {
      return right - left;
    }
  }

  LifeEvent first() {
    return all.get(0).first();
  }

  /** The rows of {@code recurrences}: vaccines before all else, then by the first day. */
  static List<LifeRow> of(List<Recurrence> recurrences) {
    Map<String, List<Recurrence>> byCode = new LinkedHashMap<>();
    for (Recurrence one : recurrences) {
      byCode.computeIfAbsent(one.first().code(), code -> new ArrayList<>()).add(one);
    }
    return byCode.values().stream()
        .map(LifeRow::new)
        .sorted(Comparator.comparing(row -> !row.isImmunization()))
        .toList();
  }

  boolean isImmunization() {
    return first().kind() == NeedKind.IMMUNIZATION;
  }

  /** Where the marks lie in {@code panel}: near their days, none upon another. */
  List<Spot> spots(LifePanel panel) {
    var spots = new ArrayList<Spot>();
    for (Recurrence one : all) {
      LocalDate from = one.first().date();
      LocalDate to = one.last().date();
      if (to.isBefore(panel.from()) || !from.isBefore(panel.before())) {
        continue;
      }
      double half = one.isRepeated() ? BAND_END : MARK / 2;
      spots.add(new Spot(List.of(one), panel, panel.x(from) - half, panel.x(to) + half, false));
    }
    double least = spots.size() * (MARK + APART);
    return least > panel.width() ? List.of(together(spots, panel)) : apart(spots, panel);
  }

  private static Spot together(List<Spot> spots, LifePanel panel) {
    List<Recurrence> what = spots.stream().map(Spot::first).toList();
    return new Spot(what, panel, panel.left() + APART, panel.right() - APART, true);
  }

  /** Moves marks that would touch: first to the right, then back from the end of the panel. */
  private static List<Spot> apart(List<Spot> spots, LifePanel panel) {
    var moved = new ArrayList<Spot>();
    double free = panel.left();
    for (Spot one : spots) {
      double left = Math.max(one.left(), free);
      double width = one.first().isRepeated() ? one.right() - left : MARK;
      Spot placed = moved(one, left, Math.max(left + MARK, left + width));
      moved.add(placed);
      free = placed.right() + APART;
    }
    double end = panel.right();
    for (int i = moved.size() - 1; i >= 0; i--) {
      Spot one = moved.get(i);
      if (one.right() > end) {
        double left = one.first().isRepeated() ? Math.min(one.left(), end - MARK) : end - MARK;
        moved.set(i, moved(one, left, end));
      }
      end = moved.get(i).left() - APART;
    }
    return moved;
  }

  private static Spot moved(Spot one, double left, double right) {
    return new Spot(one.what(), one.panel(), left, right, one.isNumber());
  }
}
