package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts the needs of a plan in their order: by status, recommended day, and the place a need has by
 * kind and code. All three make up one number, so that numbers are sorted, not needs.
 */
final class NeedOrder {
  private static final int PLACE_BITS = 16;
  private static final int DAY_BITS = 34;

  /** Makes every day of the calendar positive. */
  private static final long BEFORE_ALL_DAYS = 1L << (DAY_BITS - 2);

  /** Later than every day. */
  private static final long NEVER = (1L << DAY_BITS) - 1;

  private NeedOrder() {}

  /**
   * All of {@code needs} in their order. Those nobody offers, the most by far, have no day and
   * stand last, as they come.
   *
   * @param needs by kind and code
   */
  static ImmutableList<Need> sorted(Need[] needs) {
    long[] offered = new long[needs.length];
    int count = 0;
    for (int place = 0; place < needs.length; place++) {
      if (needs[place].status() != NeedStatus.NOT_OFFERED) {
        offered[count] = key(needs[place], place);
        count++;
      }
    }
    Arrays.sort(offered, 0, count);
    Need[] sorted = new Need[needs.length];
    for (int i = 0; i < count; i++) {
      sorted[i] = needs[(int) offered[i] & ((1 << PLACE_BITS) - 1)];
    }
    for (Need need : needs) {
      if (need.status() == NeedStatus.NOT_OFFERED) {
        sorted[count] = need;
        count++;
      }
    }
    return ImmutableList.copyOf(sorted);
  }

  @SuppressWarnings("EnumOrdinal") // statuses are ordered as they stand
  private static long key(Need need, int place) {
    Optional<LocalDate> recommended = need.recommended();
    long day = recommended.isPresent() ? recommended.get().toEpochDay() + BEFORE_ALL_DAYS : NEVER;
    return ((((long) need.status().ordinal()) << DAY_BITS | day) << PLACE_BITS) | place;
  }
}
