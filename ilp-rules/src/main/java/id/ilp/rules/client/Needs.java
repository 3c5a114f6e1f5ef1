package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.NEED;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The needs of the person, once they are decided: the second fact rules read. */
public final class Needs {
  private final List<Need> offered;
  private final List<Need> overdue = new ArrayList<>();

  /**
   * The needs of a plan.
   *
   * @param needs in their order: those nobody asks for, the most by far, stand last
   */
  public Needs(ImmutableList<Need> needs) {
    int end = 0;
    while (end < needs.size() && needs.get(end).status() != NeedStatus.NOT_OFFERED) {
      if (needs.get(end).status() == NeedStatus.OVERDUE) {
        overdue.add(needs.get(end));
      }
      end++;
    }
    offered = needs.subList(0, end);
  }

  /** The needs that are overdue. */
  @ForEngine
  public List<Need> overdue() {
    return overdue;
  }

  /** Whether some need of {@code kind} is overdue. */
  public boolean hasOverdue(NeedKind kind) {
    for (Need need : overdue) {
      if (need.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Whether the need called {@code code} is overdue. */
  public boolean isOverdue(@Word(NEED) String code) {
    return is(code, NeedStatus.OVERDUE);
  }

  /** Whether the need called {@code code} is due or overdue. */
  public boolean isAsked(@Word(NEED) String code) {
    return is(code, NeedStatus.DUE) || isOverdue(code);
  }

  /** Whether the need called {@code code} is done. */
  public boolean isDone(@Word(NEED) String code) {
    return is(code, NeedStatus.DONE);
  }

  /** Whether the time of the need called {@code code} is over. */
  public boolean isTooLate(@Word(NEED) String code) {
    return is(code, NeedStatus.TOO_LATE);
  }

  private boolean is(String code, NeedStatus status) {
    for (Need need : offered) {
      if (need.status() == status && need.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** The names of all overdue needs of {@code kind}, by code. */
  @ForEngine
  public ImmutableList<Text> namesOfOverdue(NeedKind kind) {
    List<Need> meant = new ArrayList<>(overdue.size());
    for (Need need : overdue) {
      if (need.kind() == kind) {
        meant.add(need);
      }
    }
    meant.sort(Comparator.comparing(Need::code));
    var names = ImmutableList.<Text>builder();
    for (Need need : meant) {
      names.add(need.name());
    }
    return names.build();
  }
}
