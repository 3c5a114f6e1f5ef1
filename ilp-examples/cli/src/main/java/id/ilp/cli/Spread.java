package id.ilp.cli;

/** Places on a line that would touch, moved apart as little as can be. */
final class Spread {
  private Spread() {}

  /**
   * Places at least {@code gap} apart between {@code from} and {@code to}, as near to {@code
   * wanted} as the least squares of the distances go. There must be room for all.
   *
   * @param wanted in ascending order
   */
  static double[] apart(double[] wanted, double gap, double from, double to) {
    int count = wanted.length;
    double[] sum = new double[count];
    int[] size = new int[count];
    int blocks = 0;
    for (int i = 0; i < count; i++) {
      sum[blocks] = wanted[i] - i * gap;
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && mean(sum, size, blocks - 2) > mean(sum, size, blocks - 1)) {
        sum[blocks - 2] += sum[blocks - 1];
        size[blocks - 2] += size[blocks - 1];
        blocks--;
      }
    }
    double[] placed = new double[count];
    int i = 0;
    for (int block = 0; block < blocks; block++) {
      double shared = mean(sum, size, block);
      double kept = Math.max(from, Math.min(shared, to - (count - 1) * gap));
      for (int end = i + size[block]; i < end; i++) {
        placed[i] = kept + i * gap;
      }
    }
    return placed;
  }

  private static double mean(double[] sum, int[] size, int block) {
    return sum[block] / size[block];
  }
}
