package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Visitor;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One line of a report.
 *
 * @param code such as {@code idl}; for a finding or illness its code
 * @param name the same in words its reader may read
 * @param counted how many
 * @param of of how many; empty where nothing is divided
 * @param target the number from outside that stands in place of {@code of} in the rate
 * @param rate in percent, of burdens per 1,000 people; empty if it cannot or may not be shown
 * @param earlier the rate, or without one the number, on the earlier day
 * @param isSmall whether it rests on so few that it says little
 * @param isEstimate whether officially the number spoken of is an estimate
 * @param by who goes, of people to look for
 * @param ids of people to look for, at most as many as the report keeps
 * @param sources of the definition
 */
public record Line(
    String code,
    Text name,
    Cell counted,
    Optional<Cell> of,
    OptionalLong target,
    OptionalDouble rate,
    OptionalDouble earlier,
    boolean isSmall,
    boolean isEstimate,
    Optional<Visitor> by,
    ImmutableList<String> ids,
    ImmutableList<Citation> sources) {

  /** A number that is not divided by anything. */
  static Line count(String code, Text name, Cell counted, OptionalDouble earlier) {
    return plain(code, name, counted, earlier, Optional.empty(), ImmutableList.of());
  }

  /** People to look for. */
  static Line toLookFor(FollowUp.Reason reason, Text name, FollowUp who) {
    Cell counted = Cell.of(who.people());
    return plain(
        reason.code(), name, counted, OptionalDouble.empty(), Optional.of(reason.by()), who.ids());
  }

  private static Line plain(
      String code,
      Text name,
      Cell counted,
      OptionalDouble earlier,
      Optional<Visitor> by,
      ImmutableList<String> ids) {
    return new Line(
        code,
        name,
        counted,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        earlier,
        false,
        false,
        by,
        ids,
        ImmutableList.of());
  }
}
