package id.ilp.rules.village;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.plan.KaderView;
import id.ilp.core.plan.Visitor;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.Achievement;
import id.ilp.rules.pack.GapRow;
import id.ilp.rules.pack.IndicatorRow;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.VillageRows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link VillageView}: names what was counted, compares it, and leaves out what must be.
 */
public final class ViewMaker {
  private final RulePack pack;
  private final VillageReport report;
  private final VillageFigures total;
  private Optional<VillageReport> earlier = Optional.empty();
  private Optional<VillageFigures> earlierTotal = Optional.empty();
  private Optional<FacilityNetwork> network = Optional.empty();
  private Targets targets = Targets.none();
  private Audience audience = Audience.STAFF;
  private int maskBelow = VillageView.USUAL_MASK;
  private int smallBelow = VillageView.USUAL_SMALL;

  private ViewMaker(RulePack pack, VillageReport report) {
    this.pack = pack;
    this.report = report;
    this.total = report.total();
  }

  /** Views of {@code report}, counted with {@code pack}; for health workers unless told. */
  public static ViewMaker of(RulePack pack, VillageReport report) {
    return new ViewMaker(pack, report);
  }

  /** Compares with {@code other}, of an earlier day. */
  public ViewMaker comparedTo(VillageReport other) {
    if (!other.asOf().isBefore(report.asOf())) {
      throw new IllegalArgumentException(other.asOf() + " is not before " + report.asOf());
    }
    earlier = Optional.of(other);
    earlierTotal = Optional.of(other.total());
    return this;
  }

  /** Divides by numbers from outside where there are any. */
  public ViewMaker targets(Targets fromOutside) {
    targets = fromOutside;
    return this;
  }

  /** Says what {@code area} knows of the villages: names, places of care, who works by ILP. */
  public ViewMaker network(FacilityNetwork area) {
    network = Optional.of(area);
    return this;
  }

  public ViewMaker audience(Audience reader) {
    audience = reader;
    return this;
  }

  /** Masks numbers of people from 1 to below {@code number} in what leaves the village. */
  public ViewMaker maskBelow(int number) {
    maskBelow = number;
    return this;
  }

  /** Marks rates that rest on fewer than {@code number}. */
  public ViewMaker smallBelow(int number) {
    smallBelow = number;
    return this;
  }

  public VillageView make() {
    ImmutableList<VillageSheet> villages =
        report.villages().entrySet().stream()
            .map(one -> sheet(Optional.of(one.getKey()), one.getValue()))
            .collect(ImmutableList.toImmutableList());
    Optional<LocalDate> comparedTo = earlier.map(VillageReport::asOf);
    return new VillageView(
        report.asOf(),
        comparedTo,
        report.edition(),
        report.version(),
        audience,
        maskBelow,
        smallBelow,
        sheet(Optional.empty(), total),
        villages,
        network.map(area -> NetworkView.of(area, villages, report.asOf(), comparedTo)));
  }

  private VillageSheet sheet(Optional<String> village, VillageFigures figures) {
    Optional<VillageFigures> before =
        village.isEmpty()
            ? earlierTotal
            : earlier.flatMap(other -> Optional.ofNullable(other.villages().get(village.get())));
    return new VillageSheet(
        village,
        cell(village, VillageFigures::people),
        cell(village, VillageFigures::visitors),
        stages(village, figures, before),
        coverage(village, figures, before),
        burdens(village, figures, before),
        gaps(village, figures, before),
        audience == Audience.OUTSIDE ? ImmutableList.of() : followUp(figures),
        cell(village, VillageFigures::peopleWithIssues),
        issues(village, figures));
  }

  private ImmutableList<Line> stages(
      Optional<String> village, VillageFigures figures, Optional<VillageFigures> before) {
    return figures.stages().keySet().stream()
        .map(
            stage -> {
              ToLongFunction<VillageFigures> count = one -> one.stages().getOrDefault(stage, 0L);
              Cell cell = cell(village, count);
              return Line.count(
                  stage.name(),
                  ReportWords.name(stage),
                  cell,
                  cell.isMasked() ? OptionalDouble.empty() : earlierCount(before, count));
            })
        .collect(ImmutableList.toImmutableList());
  }

  private OptionalDouble earlierCount(
      Optional<VillageFigures> before, ToLongFunction<VillageFigures> count) {
    return before.stream()
        .mapToLong(count)
        .filter(number -> !few().isTooFew(number))
        .mapToDouble(number -> number)
        .findFirst();
  }

  private ImmutableList<Line> issues(Optional<String> village, VillageFigures figures) {
    return figures.issues().keySet().stream()
        .map(
            code ->
                Line.count(
                    code.name(),
                    ReportWords.name(code),
                    cell(village, one -> one.issues().getOrDefault(code, 0L)),
                    OptionalDouble.empty()))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Line> coverage(
      Optional<String> village, VillageFigures figures, Optional<VillageFigures> before) {
    var lines = ImmutableList.<Line>builder();
    for (IndicatorRow row : report.rows().indicators().values()) {
      if (audience == Audience.KADER && isWithheld(row)) {
        continue;
      }
      OptionalLong target =
          village.isPresent()
              ? targets.of(village.get(), row.id())
              : targets.of(report.villages().keySet(), row.id());
      lines.add(
          divided(
              row.id(),
              row.name(),
              new Divided(village, figures, before, one -> share(one.coverage(), row.id())),
              target,
              row.isEstimate(),
              row.citations()));
    }
    return lines.build();
  }

  private ImmutableList<Line> gaps(
      Optional<String> village, VillageFigures figures, Optional<VillageFigures> before) {
    var lines = ImmutableList.<Line>builder();
    for (GapRow row : report.rows().gaps().values()) {
      lines.add(
          divided(
              row.id(),
              row.name(),
              new Divided(
                  village, figures, before, one -> ReportWords.missed(share(one.gaps(), row.id()))),
              OptionalLong.empty(),
              false,
              row.citations()));
    }
    return lines.build();
  }

  private static Share share(ImmutableMap<String, Share> shares, String id) {
    return shares.getOrDefault(id, Share.NONE);
  }

  /** Where a share is found, now and before. */
  private record Divided(
      Optional<String> village,
      VillageFigures figures,
      Optional<VillageFigures> before,
      Function<VillageFigures, Share> share) {}

  private Line divided(
      String code,
      Text name,
      Divided divided,
      OptionalLong target,
      boolean isEstimate,
      List<Citation> sources) {
    Function<VillageFigures, Share> share = divided.share();
    Share now = share.apply(divided.figures());
    Cell of = cell(divided.village(), one -> share.apply(one).of());
    boolean isHidden = isHidden(divided.village(), share) || of.isMasked();
    Cell counted = isHidden ? Cell.MASKED : Cell.of(now.counted());
    Share shown = new Share(now.counted(), target.orElse(now.of()));
    OptionalDouble earlierRate =
        divided.before().map(share).filter(one -> !few().isTelling(one)).stream()
            .map(one -> new Share(one.counted(), target.orElse(one.of())).percent())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .findFirst();
    return new Line(
        code,
        name,
        counted,
        Optional.of(of),
        target,
        isHidden ? OptionalDouble.empty() : shown.percent(),
        isHidden ? OptionalDouble.empty() : earlierRate,
        shown.of() > 0 && shown.of() < smallBelow,
        isEstimate,
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.copyOf(sources));
  }

  private ImmutableList<Line> burdens(
      Optional<String> village, VillageFigures figures, Optional<VillageFigures> before) {
    Stream<Line> findings =
        figures.findings().keySet().stream()
            .filter(code -> audience != Audience.KADER || !KaderView.isWithheld(code))
            .flatMap(
                code ->
                    name("finding:" + code, code).stream()
                        .map(
                            name ->
                                burden(
                                    code,
                                    name,
                                    new Divided(
                                        village,
                                        figures,
                                        before,
                                        one -> of(one, one.findings().get(code))))));
    Stream<Line> conditions =
        audience == Audience.KADER
            ? Stream.empty()
            : figures.conditions().keySet().stream()
                .map(
                    code ->
                        burden(
                            code,
                            ReportWords.condition(code),
                            new Divided(
                                village,
                                figures,
                                before,
                                one -> of(one, one.conditions().get(code)))));
    // Masked numbers stand last, in the order of their codes: the place would tell how many.
    return Stream.concat(findings, conditions)
        .sorted(
            Comparator.comparingLong((Line line) -> -line.counted().value().orElse(0))
                .thenComparing(Line::code))
        .collect(ImmutableList.toImmutableList());
  }

  private static Share of(VillageFigures figures, @Nullable Long count) {
    return new Share(count == null ? 0 : count, figures.people());
  }

  private Line burden(String code, Text name, Divided divided) {
    Line line = divided(code, name, divided, OptionalLong.empty(), false, List.of());
    Share now = divided.share().apply(divided.figures());
    return new Line(
        code,
        name,
        line.counted(),
        line.of(),
        line.target(),
        ReportWords.perThousand(line.rate()),
        ReportWords.perThousand(line.earlier()),
        now.counted() < smallBelow,
        false,
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  private ImmutableList<Line> followUp(VillageFigures figures) {
    var lines = ImmutableList.<Line>builder();
    for (Map.Entry<FollowUp.Reason, FollowUp> one : figures.followUp().entrySet()) {
      FollowUp.Reason reason = one.getKey();
      if (audience == Audience.KADER && reason.by() != Visitor.KADER) {
        continue;
      }
      Optional<Text> name = name("follow-up:" + reason.code(), reason.code());
      name.ifPresent(words -> lines.add(Line.toLookFor(reason, words, one.getValue())));
    }
    return lines.build();
  }

  /** In the reader's words; of what a pack added without a name its code, which no kader reads. */
  private Optional<Text> name(String key, String code) {
    Template template = pack.textsOf(VillageRows.FOLDER).byKey().get(key);
    if (template == null) {
      return audience == Audience.KADER ? Optional.empty() : Optional.of(Text.of(code, code));
    }
    return Optional.of(
        audience == Audience.KADER ? template.forKader(Map.of()) : template.forStaff(Map.of()));
  }

  private static boolean isWithheld(IndicatorRow row) {
    return Stream.concat(
            row.having().stream(),
            Stream.concat(row.found().stream(), row.counts().stream().flatMap(List::stream))
                .map(Achievement::code))
        .anyMatch(KaderView::isWithheld);
  }

  /** What hides numbers of people; from readers of the village nothing is hidden. */
  private SmallNumbers few() {
    return new SmallNumbers(audience == Audience.OUTSIDE ? maskBelow : 0);
  }

  /** A number, unless it or what could be worked out with it is too small. */
  private Cell cell(Optional<String> village, ToLongFunction<VillageFigures> number) {
    return isHidden(village, one -> new Share(number.applyAsLong(one), 0))
        ? Cell.MASKED
        : Cell.of(number.applyAsLong(figures(village)));
  }

  private VillageFigures figures(Optional<String> village) {
    return village.map(code -> requireNonNull(report.villages().get(code))).orElse(total);
  }

  /**
   * Whether a share is too small to show. The sum of all villages is hidden too if those shown
   * would tell one that is hidden, or that those hidden are few together.
   */
  private boolean isHidden(Optional<String> village, Function<VillageFigures, Share> share) {
    return few().isTelling(share.apply(figures(village)))
        || (village.isEmpty()
            && few().isSumTelling(report.villages().values().stream().map(share).toList()));
  }
}
