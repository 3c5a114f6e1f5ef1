package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as one reader may see it: named, masked, compared with an earlier day. Everything that
 * writes a report writes this, so that what may not be shown is left out in one place.
 *
 * @param asOf the day
 * @param comparedTo the earlier day, if there is one
 * @param edition of the rule book
 * @param version of the rule book
 * @param audience for whom
 * @param maskBelow numbers of people from 1 to below this are masked; 0 or 1 masks nothing
 * @param smallBelow rates that rest on fewer are marked
 * @param total all villages together
 * @param villages one each, by code
 * @param network what the network of the area knows of them; empty if none was given
 */
public record VillageView(
    LocalDate asOf,
    Optional<LocalDate> comparedTo,
    String edition,
    String version,
    Audience audience,
    int maskBelow,
    int smallBelow,
    VillageSheet total,
    ImmutableList<VillageSheet> villages,
    Optional<NetworkView> network) {
  /** Below this many people a number is masked, if nothing else is asked for; UNCONFIRMED. */
  public static final int USUAL_MASK = 5;

  /** A rate that rests on fewer says little, if nothing else is asked for; UNCONFIRMED. */
  public static final int USUAL_SMALL = 20;
}
