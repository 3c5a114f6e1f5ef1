package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.core.source.Citation;
import id.ilp.core.source.Standing;
import id.ilp.rules.catalogue.Catalogue.Weak;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the rules and rows that rest on documents nobody has read. */
final class WeakSources {
  private static final String COLUMN = "source";

  private final RulePack pack;

  WeakSources(RulePack pack) {
    this.pack = pack;
  }

  /** Rules by folder and name, then rows by file, the lines of one standing together. */
  ImmutableList<Weak> list(List<RuleInfo> rules, List<PackFiles> packs) {
    var weak = ImmutableList.<Weak>builder();
    for (RuleInfo rule : rules) {
      weakest(rule.citations())
          .ifPresent(standing -> weak.add(new Weak(rule.name(), rule.folder(), standing, 1)));
    }
    for (PackFiles files : packs) {
      files
          .texts()
          .forEach(
              (path, text) -> {
                if (path.endsWith(".csv")) {
                  rows(files.display(path), text, weak);
                }
              });
    }
    return weak.build();
  }

  private void rows(String file, String text, ImmutableList.Builder<Weak> weak) {
    String header =
        text.lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .findFirst()
            .orElse("");
    String[] columns = header.split(",");
    if (!List.of(columns).contains(COLUMN)) {
      return;
    }
    Map<Standing, List<Integer>> lines = new EnumMap<>(Standing.class);
    for (Row row : RowFile.parse(file, text, columns).rows()) {
      String place = row.place();
      int line = Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
      row.optionalText(COLUMN)
          .flatMap(cell -> weakest(pack.citations().parse(cell)))
          .ifPresent(standing -> lines.computeIfAbsent(standing, s -> new ArrayList<>()).add(line));
    }
    lines.forEach((standing, all) -> weak.add(new Weak(runs(all), file, standing, all.size())));
  }

  /** The weakest standing, if it is not the best. */
  private static Optional<Standing> weakest(List<Citation> citations) {
    return citations.stream()
        .map(Citation::standing)
        .max(Standing::compareTo)
        .filter(standing -> standing != Standing.PRIMARY);
  }

  /** {@code 3-7, 9}. */
  private static String runs(List<Integer> lines) {
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      int last = i;
      while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
        last++;
      }
      text.append(i == 0 ? "" : ", ").append(lines.get(i));
      if (last > i) {
        text.append('-').append(lines.get(last));
      }
      i = last;
    }
    return text.toString();
  }
}
