package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.immunization.Slot;
import id.ilp.core.immunization.TetanusLadder;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.Need;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.pack.InForce;
import id.ilp.rules.pack.NeedCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for everybody of the needs of one series or campaign, dose by dose: which it is,
 * who asks for it, by which sources. Put together once; two people differ by their days, their
 * records and what stands in the way.
 */
final class UsualDoses {
  private static final Usual[] NONE = {};

  private final NeedCodes codes;
  private final String product;
  private final ImmutableList<FacilityTier> where;

  /** By dose, few of each; replaced when there is one more. */
  private volatile Usual[][] known = {};

  /**
   * @param product what is usually given; empty if that is not known beforehand
   * @param where who gives it
   */
  UsualDoses(NeedCodes codes, String product, ImmutableList<FacilityTier> where) {
    this.codes = codes;
    this.product = product;
    this.where = where;
  }

  /** The need for one dose, as it is if nothing is to be given, and if the usual product is. */
  static final class Usual {
    private final Need unoffered;
    private final @Nullable RuleInfo rule;
    private final String row;
    private final InForce inForce;
    private final Need closed;
    private final Need untimed;
    private final Need ideal;
    private final Need catchUp;

    private Usual(
        Need unoffered,
        @Nullable RuleInfo rule,
        String row,
        InForce inForce,
        Need closed,
        UsualDoses of) {
      this.unoffered = unoffered;
      this.rule = rule;
      this.row = row;
      this.inForce = inForce;
      this.closed = closed;
      untimed = of.giving(closed, Optional.empty());
      ideal = of.giving(closed, Optional.of(DoseTiming.IDEAL));
      catchUp = of.giving(closed, Optional.of(DoseTiming.CATCH_UP));
    }

    @SuppressWarnings("ReferenceEquality") // asked for every need; of these there is but one
    private boolean isOf(Need need, @Nullable RuleInfo by, String place, InForce span) {
      return unoffered == need && rule == by && inForce == span && row.equals(place);
    }

    /** Where nothing is to be given, or another product. */
    Need closed() {
      return closed;
    }

    /** Where the usual product is to be given; {@code timing} is null where no row tells it. */
    Need open(@Nullable DoseTiming timing) {
      if (timing == null) {
        return untimed;
      }
      return timing == DoseTiming.IDEAL ? ideal : catchUp;
    }
  }

  /** The need where no dose is to come; {@code unoffered} is the same if nobody offered it. */
  Usual of(Need unoffered, @Nullable SeriesOffer offer, InForce inForce) {
    return of(unoffered, offer == null ? null : offer.rule(), "", 0, ImmutableList.of(), inForce);
  }

  /** The need for {@code slot}, offered by {@code offer}. */
  Usual of(Need unoffered, SeriesOffer offer, Slot slot, InForce inForce) {
    return of(unoffered, offer.rule(), slot.row(), slot.dose(), slot.citations(), inForce);
  }

  /** The need for {@code step} of the tetanus ladder, offered by {@code offer}. */
  Usual of(Need unoffered, SeriesOffer offer, TetanusLadder.Step step, InForce inForce) {
    return of(unoffered, offer.rule(), step.row(), step.step(), step.citations(), inForce);
  }

  /** The need for a round of {@code campaign}; its own row is the rule. */
  Usual of(Need unoffered, Campaign campaign, int round, InForce inForce) {
    return of(unoffered, null, campaign.row(), round, campaign.citations(), inForce);
  }

  private Usual of(
      Need unoffered,
      @Nullable RuleInfo rule,
      String row,
      int dose,
      List<Citation> citations,
      InForce inForce) {
    Usual[][] byDose = known;
    for (Usual one : dose < byDose.length ? byDose[dose] : NONE) {
      if (one.isOf(unoffered, rule, row, inForce)) {
        return one;
      }
    }
    Need closed =
        rule == null && row.isEmpty()
            ? unoffered
            : closed(unoffered, rule, dose, citations, inForce);
    var usual = new Usual(unoffered, rule, row, inForce, closed, this);
    add(dose, usual);
    return usual;
  }

  private Need closed(
      Need unoffered,
      @Nullable RuleInfo rule,
      int dose,
      List<Citation> citations,
      InForce inForce) {
    var need = Need.builder().from(unoffered).where(where).programmes(inForce.immunization());
    var sources = ImmutableSortedSet.<Citation>naturalOrder().addAll(citations);
    if (rule != null) {
      need.rule(rule.name());
      sources.addAll(rule.citations());
    }
    if (dose > 0) {
      need.dose(dose);
    }
    return need.sources(sources.build()).build();
  }

  private Need giving(Need need, Optional<DoseTiming> timing) {
    return need.giving(Optional.empty(), timing, codes.of(product, timing));
  }

  private synchronized void add(int dose, Usual one) {
    Usual[][] more = Arrays.copyOf(known, Math.max(known.length, dose + 1));
    for (int i = known.length; i < more.length; i++) {
      more[i] = NONE;
    }
    more[dose] = Arrays.copyOf(more[dose], more[dose].length + 1);
    more[dose][more[dose].length - 1] = one;
    known = more;
  }
}
