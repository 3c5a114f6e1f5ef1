package id.ilp.rules.village;

import java.util.List;

/**
 * Which numbers would tell of too few people.
 *
 * @param below numbers from 1 to below this are too small; 0 or 1 hides nothing
 */
record SmallNumbers(int below) {
  boolean isTooFew(long number) {
    return number > 0 && number < below;
  }

  /** Whether a share tells of too few: of those counted, of those not counted, or of all. */
  boolean isTelling(Share share) {
    return isTooFew(share.counted())
        || isTooFew(share.of() - share.counted())
        || isTooFew(share.of());
  }

  /**
   * Whether the sum of {@code parts} would tell of one that is hidden, or that those hidden are few
   * together.
   */
  boolean isSumTelling(List<Share> parts) {
    List<Share> hidden = parts.stream().filter(this::isTelling).toList();
    return hidden.size() == 1 || isTelling(hidden.stream().reduce(Share.NONE, Share::plus));
  }
}
