package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** The places something was written at, as bits. */
  private final long[] written;

  NeedSheet(Need[] unoffered) {
    this.unoffered = unoffered;
    this.needs = unoffered.clone();
    this.written = new long[unoffered.length / Long.SIZE + 1];
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
    Bits.set(written, place);
  }

  /** What was written, by place: everything else rests on no record of the person. */
  List<Need> written() {
    List<Need> all = new ArrayList<>();
    for (int place = Bits.next(written, 0); place >= 0; place = Bits.next(written, place + 1)) {
      all.add(needs[place]);
    }
    return all;
  }

  /**
   * All in their order. Those nobody offers, the most by far, have no day and stand last, as they
   * come; they are not looked at.
   */
  ImmutableList<Need> sorted() {
    long[] offered = new long[needs.length];
    int count = 0;
    for (int place = Bits.next(written, 0); place >= 0; place = Bits.next(written, place + 1)) {
      if (needs[place].status() != NeedStatus.NOT_OFFERED) {
        offered[count] = key(needs[place], place);
        count++;
      }
    }
    Need[] sorted = new Need[needs.length];
    int end = count;
    int next = 0;
    for (int i = 0; i <= count; i++) { // what stands between two that are offered
      int place = i == count ? needs.length : place(offered[i]);
      System.arraycopy(needs, next, sorted, end, place - next);
      end += place - next;
      next = place + 1;
    }
    Arrays.sort(offered, 0, count);
    for (int i = 0; i < count; i++) {
      sorted[i] = needs[place(offered[i])];
    }
    return ImmutableList.copyOf(sorted);
  }

  private static int place(long key) {
    return (int) key & ((1 << PLACE_BITS) - 1);
  }

  @SuppressWarnings("EnumOrdinal") // statuses are ordered as they stand
  private static long key(Need need, int place) {
    Optional<LocalDate> recommended = need.recommended();
    long day = recommended.isPresent() ? recommended.get().toEpochDay() + BEFORE_ALL_DAYS : NEVER;
    return ((((long) need.status().ordinal()) << DAY_BITS | day) << PLACE_BITS) | place;
  }
}
