package id.ilp.rules.village;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.pack.VillageRows;
import java.util.Map;
import java.util.TreeMap;

/** Figures in the making, by village. */
final class FiguresByVillage {
  private final VillageRows rows;
  private final int mostIds;
  private final Map<String, FiguresDraft> villages = new TreeMap<>();

  FiguresByVillage(VillageRows rows, int mostIds) {
    this.rows = rows;
    this.mostIds = mostIds;
  }

  FiguresDraft of(String village) {
    return villages.computeIfAbsent(village, code -> new FiguresDraft(rows, mostIds));
  }

  void add(VillageReport report) {
    report.villages().forEach((village, figures) -> of(village).add(figures));
  }

  ImmutableSortedMap<String, VillageFigures> figures() {
    var figures = ImmutableSortedMap.<String, VillageFigures>naturalOrder();
    villages.forEach((village, draft) -> figures.put(village, draft.figures()));
    return figures.buildOrThrow();
  }
}
