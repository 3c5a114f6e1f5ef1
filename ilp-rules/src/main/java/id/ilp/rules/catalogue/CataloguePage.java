package id.ilp.rules.catalogue;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.source.Citation;
import id.ilp.core.source.Standing;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.catalogue.Catalogue.AgeSpan;
import id.ilp.rules.catalogue.Catalogue.Entry;
import id.ilp.rules.catalogue.Catalogue.Weak;
import id.ilp.rules.pack.PeriodWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A catalogue as a clerk reads it: plain text, or Markdown. */
public final class CataloguePage {
  /** What the items are grouped by. */
  public enum By {
    STAGE,
    TIER,
    CLUSTER,
    SOURCE
  }

  private final Catalogue catalogue;
  private final Language language;

  public CataloguePage(Catalogue catalogue, Language language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  /** The items, those of one group together; an item of several groups stands in each. */
  public static Map<String, List<Entry>> groups(Catalogue catalogue, By by) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    Stream.of(constants(by)).forEach(group -> groups.put(group, new ArrayList<>()));
    if (by == By.SOURCE) {
      var keys = new TreeMap<String, List<Entry>>();
      catalogue.entries().forEach(e -> keys(e).forEach(k -> keys.put(k, new ArrayList<>())));
      groups.putAll(keys);
    }
    for (Entry entry : catalogue.entries()) {
      keys(entry, by).forEach(key -> groups.getOrDefault(key, new ArrayList<>()).add(entry));
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  private static String[] constants(By by) {
    return switch (by) {
      case STAGE -> names(List.of(LifeStage.values())).toArray(String[]::new);
      case TIER -> names(List.of(FacilityTier.values())).toArray(String[]::new);
      case CLUSTER -> names(List.of(Cluster.values())).toArray(String[]::new);
      case SOURCE -> new String[0];
    };
  }

  private static Collection<String> keys(Entry entry, By by) {
    return switch (by) {
      case STAGE -> names(entry.stages());
      case TIER -> names(entry.where());
      case CLUSTER -> names(entry.clusters());
      case SOURCE -> keys(entry);
    };
  }

  private static List<String> keys(Entry entry) {
    return entry.sources().stream().map(Citation::key).distinct().toList();
  }

  /** Text to read on a terminal. */
  public String text(By by) {
    var page = new StringBuilder(head()).append('\n');
    groups(catalogue, by)
        .forEach(
            (group, entries) -> {
              page.append('\n').append(group).append(" (").append(entries.size()).append(")\n");
              entries.forEach(entry -> text(entry, page));
            });
    page.append('\n').append(weakHead()).append('\n');
    catalogue.weak().forEach(weak -> page.append("  ").append(weak(weak)).append('\n'));
    return page.toString();
  }

  private void text(Entry entry, StringBuilder page) {
    page.append("  ").append(entry.code()).append(": ").append(entry.name().in(language));
    page.append(" (").append(kind(entry)).append(")\n");
    cells(entry)
        .forEach(
            (name, cell) -> {
              if (!cell.isEmpty()) {
                page.append("    ").append(name).append(": ").append(cell).append('\n');
              }
            });
  }

  /** Markdown, grouped. */
  public String markdown(By by) {
    var page = new StringBuilder("# ").append(title()).append("\n\n").append(head()).append('\n');
    groups(catalogue, by)
        .forEach(
            (group, entries) -> {
              page.append("\n## ").append(group).append("\n\n");
              table(entries, page);
            });
    weakTables(page);
    return page.toString();
  }

  /** Markdown: every item once, then lists of codes by each grouping. */
  public String markdown() {
    var page = new StringBuilder("# ").append(title()).append("\n\n").append(head()).append('\n');
    page.append('\n');
    table(catalogue.entries(), page);
    for (By by : By.values()) {
      page.append("\n## ").append(say("Menurut ", "By ")).append(word(by)).append("\n\n");
      row(List.of(word(by), say("Kode", "Codes")), page);
      row(List.of("---", "---"), page);
      groups(catalogue, by)
          .forEach(
              (group, entries) ->
                  row(
                      List.of(
                          group,
                          entries.stream().map(Entry::code).collect(Collectors.joining(", "))),
                      page));
    }
    weakTables(page);
    return page.toString();
  }

  private void table(List<Entry> entries, StringBuilder page) {
    var head = new ArrayList<>(List.of(say("Kode", "Code"), say("Nama", "Name")));
    head.addAll(cells(catalogue.entries().get(0)).keySet());
    row(head, page);
    row(head.stream().map(cell -> "---").toList(), page);
    for (Entry entry : entries) {
      var cells = new ArrayList<>(List.of("`" + entry.code() + "`", entry.name().in(language)));
      cells.addAll(cells(entry).values());
      row(cells, page);
    }
  }

  private void weakTables(StringBuilder page) {
    page.append("\n## ").append(say("Belum dibaca sendiri", "Not read at the source"));
    page.append("\n\n").append(weakHead()).append("\n\n");
    row(
        List.of(say("Tempat", "Place"), say("Aturan atau baris", "Rule or rows"), "Standing"),
        page);
    row(List.of("---", "---", "---"), page);
    catalogue
        .weak()
        .forEach(weak -> row(List.of(weak.place(), weak.what(), weak.standing().name()), page));
  }

  private static void row(List<String> cells, StringBuilder page) {
    page.append("| ");
    page.append(
        cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")));
    page.append(" |\n");
  }

  private Map<String, String> cells(Entry entry) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(say("Siapa", "Who"), who(entry));
    cells.put(say("Seberapa sering", "How often"), texts(entry.howOften(), "; "));
    cells.put(
        say("Di mana", "Where"),
        entry.where().stream().map(t -> t.text().in(language)).collect(Collectors.joining(", ")));
    cells.put("Program" + say("", "mes"), String.join(", ", entry.programmes()));
    cells.put(
        say("Sumber", "Sources"),
        entry.sources().stream()
            .map(one -> one + " [" + one.standing() + "]")
            .collect(Collectors.joining("; ")));
    return cells;
  }

  private String who(Entry entry) {
    List<String> parts = new ArrayList<>();
    if (entry.ages().isEmpty()) {
      return say("tidak seorang pun saat ini", "nobody at this time");
    }
    parts.add(entry.ages().stream().map(this::span).collect(Collectors.joining(", ")));
    if (entry.sexes().size() == 1) {
      parts.add(
          entry.sexes().iterator().next().name().equals("FEMALE")
              ? say("perempuan", "female")
              : say("laki-laki", "male"));
    }
    add(parts, say("hanya di ", "only in ") + places(entry.onlyIn()), join(entry.onlyIn()));
    add(parts, say("kecuali di ", "except in ") + places(entry.notIn()), join(entry.notIn()));
    add(parts, say("hanya dengan ", "only with "), texts(entry.onlyWith(), ", "));
    add(parts, say("kecuali ", "except "), texts(entry.notWith(), ", "));
    return String.join("; ", parts);
  }

  private String places(Set<String> codes) {
    return codes.stream().allMatch(code -> code.length() == 2)
        ? say("provinsi ", "provinces ")
        : say("wilayah ", "places ");
  }

  private static String join(Set<String> codes) {
    return String.join(" ", codes);
  }

  private static void add(List<String> parts, String words, String values) {
    if (!values.isEmpty()) {
      parts.add(words + values);
    }
  }

  private String span(AgeSpan span) {
    String from = PeriodWords.of(span.from(), language);
    return span.from().equals(span.to())
        ? from
        : from + say(" sampai ", " to ") + PeriodWords.of(span.to(), language);
  }

  private String texts(List<Text> texts, String between) {
    return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(between));
  }

  private String kind(Entry entry) {
    return say(entry.kind().term(), entry.kind().name().toLowerCase(Locale.ROOT));
  }

  private String title() {
    return say("Katalog buku aturan", "Catalogue of the rule book");
  }

  private String head() {
    return String.format(
        say(
            "Edisi %s %s, %s butir: apa yang diminta dari orang tanpa riwayat, setiap umur, pada"
                + " %s dan sebelas bulan sesudahnya.",
            "Edition %s %s, %s items: what people without history are asked for, at every age, on"
                + " %s and in the eleven months after."),
        catalogue.edition(),
        catalogue.version(),
        catalogue.entries().size(),
        catalogue.asOf());
  }

  private String weakHead() {
    Function<Standing, Integer> count =
        standing ->
            catalogue.weak().stream()
                .filter(weak -> weak.standing() == standing)
                .mapToInt(Weak::count)
                .sum();
    return String.format(
        say(
            "Aturan dan baris yang sumber terlemahnya bukan PRIMARY: %s SECONDARY, %s UNCONFIRMED.",
            "Rules and rows whose weakest source is not PRIMARY: %s SECONDARY, %s UNCONFIRMED."),
        count.apply(Standing.SECONDARY),
        count.apply(Standing.UNCONFIRMED));
  }

  private static String weak(Weak weak) {
    return weak.standing() + " " + weak.place() + ": " + weak.what();
  }

  private String word(By by) {
    return switch (by) {
      case STAGE -> say("tahap hidup", "stage");
      case TIER -> say("tempat", "tier");
      case CLUSTER -> say("klaster", "cluster");
      case SOURCE -> say("sumber", "source");
    };
  }

  private String say(String indonesian, String english) {
    return language == Language.ID ? indonesian : english;
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return ImmutableList.copyOf(constants).stream().map(Enum::name).collect(Collectors.toList());
  }
}
