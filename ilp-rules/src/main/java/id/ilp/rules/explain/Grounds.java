package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.record.NaturalOrder;
import id.ilp.rules.explain.Ground.About;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of an explanation that the kinds of need tell in ways of their own.
 *
 * @param because what the status and its dates rest on
 * @param weighed what did not decide
 * @param seen the records it looked at
 */
record Grounds(
    ImmutableList<Ground> because, ImmutableList<Ground> weighed, ImmutableList<Seen> seen) {

  private static final Comparator<Seen> BY_DAY =
      Comparator.comparing((Seen one) -> one.date().map(RecordDate::earliest).orElse(LocalDate.MIN))
          .thenComparing(Seen::of, NaturalOrder.INSTANCE);

  /** The dates of a need, without where they come from. */
  static Stream<Ground> dates(
      Optional<LocalDate> earliest,
      Optional<LocalDate> overdueFrom,
      Optional<LocalDate> latest,
      Optional<LocalDate> next) {
    return Stream.of(
            date(About.EARLIEST, earliest),
            date(About.OVERDUE_FROM, overdueFrom),
            date(About.LATEST, latest),
            date(About.NEXT, next))
        .flatMap(Optional::stream);
  }

  private static Optional<Ground> date(About about, Optional<LocalDate> day) {
    return day.map(
        date ->
            Ground.of(about, Sentences.say("date." + about.name(), Map.of("date", date))).on(date));
  }

  /** Collects them. */
  static final class Draft {
    private final List<Ground> because = new ArrayList<>();
    private final List<Ground> weighed = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();

    void because(Ground ground) {
      because.add(ground);
    }

    void weighed(Ground ground) {
      weighed.add(ground);
    }

    void seen(Seen one) {
      seen.add(one);
    }

    Grounds build() {
      return new Grounds(
          because.stream().distinct().collect(ImmutableList.toImmutableList()),
          weighed.stream()
              .distinct()
              .filter(ground -> !because.contains(ground))
              .collect(ImmutableList.toImmutableList()),
          ImmutableList.sortedCopyOf(BY_DAY, seen));
    }
  }
}
