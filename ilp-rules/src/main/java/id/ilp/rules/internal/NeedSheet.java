package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The needs of one person, each at its place by kind and code; whoever has something to say of one
 * writes it over the need nobody offers.
 *
 * <p>They are put in order by status, recommended day and place. All three make up one number, so
 * that numbers are sorted, not needs.
 */
final class NeedSheet {
  private static final int PLACE_BITS = 16;
  private static final int DAY_BITS = 34;

  /** Makes every day of the calendar positive. */
  private static final long BEFORE_ALL_DAYS = 1L << (DAY_BITS - 2);

  /** Later than every day. */
  private static final long NEVER = (1L << DAY_BITS) - 1;

  private final Need[] unoffered;
  private final Need[] needs;

  NeedSheet(Need[] unoffered) {
    this.unoffered = unoffered;
    this.needs = unoffered.clone();
  }

  int size() {
    return needs.length;
  }

  /** The need at {@code place}, if nobody offers it to this person. */
  Need unoffered(int place) {
    return unoffered[place];
  }

  void put(int place, Need need) {
    needs[place] = need;
  }

  /**
   * All in their order. Those nobody offers, the most by far, have no day and stand last, as they
   * come; they are the same for many people and not looked at.
   */
  @SuppressWarnings("ReferenceEquality") // there is one need of its kind that nobody offers
  ImmutableList<Need> sorted() {
    long[] offered = new long[needs.length];
    int count = 0;
    for (int place = 0; place < needs.length; place++) {
      Need need = needs[place];
      if (need != unoffered[place] && need.status() != NeedStatus.NOT_OFFERED) {
        offered[count] = key(need, place);
        count++;
      }
    }
    Arrays.sort(offered, 0, count);
    var isOffered = new boolean[needs.length];
    var sorted = ImmutableList.<Need>builderWithExpectedSize(needs.length);
    for (int i = 0; i < count; i++) {
      int place = (int) offered[i] & ((1 << PLACE_BITS) - 1);
      sorted.add(needs[place]);
      isOffered[place] = true;
    }
    for (int place = 0; place < needs.length; place++) {
      if (!isOffered[place]) {
        sorted.add(needs[place]);
      }
    }
    return sorted.build();
  }

  @SuppressWarnings("EnumOrdinal") // statuses are ordered as they stand
  private static long key(Need need, int place) {
    Optional<LocalDate> recommended = need.recommended();
    long day = recommended.isPresent() ? recommended.get().toEpochDay() + BEFORE_ALL_DAYS : NEVER;
    return ((((long) need.status().ordinal()) << DAY_BITS | day) << PLACE_BITS) | place;
  }
}
