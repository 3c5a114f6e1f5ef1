package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.rules.client.Client;
import java.util.List;

/**
 * The people for whom something is the same on one day.
 *
 * @param unrecorded screening types they have no record of
 */
record Alike(Ages ages, ImmutableList<String> unrecorded) {
  /** Everybody. */
  static final Alike ALL = new Alike(Ages.ALL, ImmutableList.of());

  /**
   * Whether {@code client} is among them.
   *
   * @param birthDay see {@link Ages#include}
   */
  boolean include(Client client, long birthDay) {
    return ages.include(client.ageInMonths(), birthDay) && isUnrecorded(client);
  }

  private boolean isUnrecorded(Client client) {
    for (int i = 0; i < unrecorded.size(); i++) { // no iterator: of most there is none
      if (!client.observations(unrecorded.get(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Those of them that are of {@code those} ages. */
  Alike of(Ages those) {
    return new Alike(those, unrecorded);
  }

  /** Those of them who have no record of {@code types} either. */
  Alike without(List<String> types) {
    if (types.isEmpty()) {
      return this;
    }
    var all = ImmutableSet.<String>builder().addAll(unrecorded).addAll(types).build();
    return new Alike(ages, all.asList());
  }
}
