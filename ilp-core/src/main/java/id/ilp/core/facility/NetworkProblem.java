package id.ilp.core.facility;

/**
 * What is wrong with one entry of a network.
 *
 * @param list {@code villages} or {@code facilities}
 * @param index of the entry in the list as given, from 0
 * @param field of the entry
 * @param message what was found and what is asked
 */
public record NetworkProblem(String list, int index, String field, String message) {

  /** Where it is, such as {@code facilities[2].refersTo}. */
  public String at() {
    return list + "[" + index + "]." + field;
  }

  @Override
  public String toString() {
    return at() + " " + message;
  }
}
