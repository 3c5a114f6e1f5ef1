package id.ilp.core.facility;

import java.util.OptionalDouble;

/**
 * How many facilities of one tier in one area work by ILP.
 *
 * @param area the beginning of the village codes of the area
 * @param adopted those that do
 * @param notAdopted those that do not, or not yet
 * @param unknown those of which it is not known; neither yes nor no
 */
public record Adoption(String area, FacilityTier tier, int adopted, int notAdopted, int unknown) {

  /** All of them. */
  public int all() {
    return adopted + notAdopted + unknown;
  }

  /** The share that works by ILP, 0 to 1, of those of which it is known; empty if of none. */
  public OptionalDouble share() {
    int known = adopted + notAdopted;
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) adopted / known);
  }
}
