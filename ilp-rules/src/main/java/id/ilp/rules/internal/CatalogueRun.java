package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.catalogue.Catalogue;
import id.ilp.rules.client.Offer;
import id.ilp.rules.internal.SyntheticPeople.Probe;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackProgramme;
import id.ilp.rules.pack.RegionRow;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plans synthetic people and writes down what they are asked for. */
public final class CatalogueRun {
  /** Statuses of something the person is asked for at this age, on this day. */
  private static final Set<NeedStatus> ASKED =
      EnumSet.of(
          NeedStatus.OVERDUE,
          NeedStatus.DUE,
          NeedStatus.CLINICIAN_DECIDES,
          NeedStatus.DEFERRED,
          NeedStatus.NEEDS_DATA);

  private final Planner planner;
  private final LocalDate asOf;
  private final Map<String, CatalogueDraft> drafts = new TreeMap<>();

  private CatalogueRun(Planner planner, LocalDate asOf) {
    this.planner = planner;
    this.asOf = asOf;
  }

  /**
   * The catalogue of the book of {@code planner}.
   *
   * @param packs the files of the book
   */
  public static Catalogue of(Planner planner, List<PackFiles> packs, LocalDate asOf) {
    var run = new CatalogueRun(planner, asOf);
    new SyntheticPeople(planner.pack(), asOf, run::look).all();
    return run.catalogue(packs);
  }

  /** The last day on which something in the book comes into force. */
  public static LocalDate newest(RulePack pack) {
    Stream<LocalDate> programmes =
        pack.programmes().values().stream()
            .map(PackProgramme::programme)
            .flatMap(
                one -> Stream.of(one.inForceFrom(), one.inForceBefore().orElse(LocalDate.MIN)));
    Stream<LocalDate> slots =
        pack.schedule().series().values().stream()
            .flatMap(series -> series.slots().stream())
            .flatMap(slot -> Stream.of(slot.inForceFrom(), slot.inForceBefore()))
            .flatMap(Optional::stream);
    Stream<LocalDate> regions = pack.regions().stream().map(RegionRow::from);
    return Stream.of(programmes, slots, regions, Stream.of(pack.firstDay()))
        .flatMap(days -> days)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void look(Probe probe) {
    Planner.Planned planned = planner.plan(probe.record(), probe.asOf());
    CarePlan plan = planned.plan();
    for (Need need : plan.needs()) {
      CatalogueDraft draft =
          drafts.computeIfAbsent(need.code(), code -> new CatalogueDraft(need, asOf));
      if (ASKED.contains(need.status())) {
        draft.asks(probe, plan, need);
      } else {
        draft.leavesOut(probe);
      }
    }
    for (Offer offer : planned.client().conclusions().offers()) {
      CatalogueDraft draft = drafts.get(offer.rule().topic());
      if (draft != null && plan.edition().programmes().contains(offer.programme())) {
        draft.comesRound(offer);
      }
    }
  }

  /** Most campaigns are over, and some are yet to come. */
  private boolean isCampaign(CatalogueDraft draft) {
    return planner.pack().schedule().campaigns().stream()
        .anyMatch(campaign -> campaign.code().equals(draft.code()));
  }

  private Catalogue catalogue(List<PackFiles> packs) {
    RulePack pack = planner.pack();
    return new Catalogue(
        pack.edition(),
        pack.version(),
        asOf,
        drafts.values().stream()
            .filter(draft -> draft.isAsked() || !isCampaign(draft))
            .map(draft -> draft.entry(pack.schedule()))
            .sorted(
                Comparator.comparing(Catalogue.Entry::kind).thenComparing(Catalogue.Entry::code))
            .collect(ImmutableList.toImmutableList()),
        new WeakSources(pack).list(planner.rules(), packs));
  }
}
