package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The programmes in force from one day to another, between which none begins or ends. There is one
 * object for each such span, equal to itself alone: what is the same for all people of these days
 * may be kept under it.
 */
public final class InForce {
  private final ImmutableSet<String> programmes;
  private final ImmutableList<String> immunization;

  private InForce(Collection<PackProgramme> all, LocalDate day) {
    var ids = ImmutableSet.<String>builder();
    var founding = ImmutableList.<String>builder();
    for (PackProgramme one : all) {
      if (one.programme().isInForceOn(day)) {
        ids.add(one.programme().id().intern()); // asked for every offer
        if (one.isImmunization()) {
          founding.add(one.programme().id());
        }
      }
    }
    programmes = ids.build();
    immunization = founding.build();
  }

  /** The spans of {@code all} by their first days. */
  static ImmutableSortedMap<LocalDate, InForce> spans(Collection<PackProgramme> all) {
    var firstDays = new TreeSet<LocalDate>();
    firstDays.add(LocalDate.MIN);
    for (PackProgramme one : all) {
      firstDays.add(one.programme().inForceFrom());
      if (one.programme().inForceBefore().isPresent()) {
        firstDays.add(one.programme().inForceBefore().get());
      }
    }
    var spans = ImmutableSortedMap.<LocalDate, InForce>naturalOrder();
    for (LocalDate day : firstDays) {
      spans.put(day, new InForce(all, day));
    }
    return spans.buildOrThrow();
  }

  static InForce on(LocalDate day, ImmutableSortedMap<LocalDate, InForce> spans) {
    ImmutableList<LocalDate> firstDays = spans.keySet().asList();
    int span = firstDays.size() - 1;
    while (firstDays.get(span).isAfter(day)) { // most plans are for the last or the one before it
      span--;
    }
    return spans.values().asList().get(span);
  }

  /** Ids, in the order of the rule book. */
  public ImmutableSet<String> programmes() {
    return programmes;
  }

  /** Ids of those that found the immunization schedule. */
  public ImmutableList<String> immunization() {
    return immunization;
  }
}
