package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editions of a rule book, read from {@code editions.csv} of each pack; a later pack adds
 * editions or replaces one by its id. The first is the one planned with if nobody names another.
 */
public final class Editions {
  /** The file. */
  static final String FILE = "editions.csv";

  private final Map<String, PackEdition> byId = new LinkedHashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private Editions() {}

  /**
   * Reads the editions of {@code packs}, the shipped one first.
   *
   * @throws PackException if a row, or the manifest whose version it takes, cannot be read
   */
  public static Editions of(List<PackFiles> packs) {
    var editions = new Editions();
    var problems = new ArrayList<String>();
    for (PackFiles pack : packs) {
      try {
        editions.read(pack);
      } catch (RowException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return editions;
  }

  private void read(PackFiles pack) {
    for (Row row :
        PackReader.optionalFile(
                pack,
                FILE,
                "id",
                "version",
                "name_en",
                "name_id",
                "folders",
                "programmes",
                "coverage",
                "first_day",
                "source")
            .rows()) {
      String id = row.text("id");
      rows.put(id, row);
      byId.put(
          id,
          new PackEdition(
              id,
              version(row, pack),
              row.bilingual("name"),
              ImmutableList.copyOf(row.words("folders")),
              ImmutableSet.copyOf(row.words("programmes")),
              row.optionalText("coverage").orElse(id),
              row.optionalDate("first_day")));
    }
  }

  /** Its own, else that of the pack which states it. */
  private static String version(Row row, PackFiles pack) {
    Optional<String> own = row.optionalText("version");
    Optional<String> version = own.isPresent() ? own : Manifest.of(pack).optionalVersion();
    if (version.isEmpty()) {
      throw row.problem("version", "is empty, and " + Manifest.FILE + " has none");
    }
    return version.get();
  }

  /** All, in the order of the files. */
  public ImmutableList<PackEdition> all() {
    return ImmutableList.copyOf(byId.values());
  }

  /** The edition planned with if nobody names another. */
  public PackEdition usual() {
    return byId.values().iterator().next();
  }

  /**
   * The edition of this id.
   *
   * @throws UnknownEditionException if there is none
   */
  public PackEdition get(String id) {
    PackEdition edition = byId.get(id);
    if (edition == null) {
      throw new UnknownEditionException(id, ImmutableList.copyOf(byId.keySet()));
    }
    return edition;
  }

  /** What the rows name must be there: sources, folders, programmes, editions. */
  void check(
      List<PackFiles> packs,
      CitationParser citations,
      Map<String, PackProgramme> programmes,
      List<String> problems) {
    ImmutableSet<String> folders = folders(packs);
    ImmutableMap.copyOf(rows)
        .forEach(
            (id, row) -> {
              try {
                citations.of(row);
                PackEdition edition = get(id);
                edition.folders().forEach(f -> known(row, "folders", f, folders));
                known(row, "coverage", edition.coverage(), byId.keySet());
                if (!get(edition.coverage()).coverage().equals(edition.coverage())) {
                  throw row.problem(
                      "coverage", "'" + edition.coverage() + "' rests on another edition itself");
                }
                for (String programme : edition.programmes()) {
                  known(row, "programmes", programme, programmes.keySet());
                }
              } catch (RowException e) {
                problems.add(String.valueOf(e.getMessage()));
              }
            });
  }

  private static void known(Row row, String column, String word, Iterable<String> known) {
    var words = ImmutableSet.copyOf(known);
    if (!words.contains(word)) {
      throw row.problem(
          column, "'" + word + "' is unknown" + Suggestion.hint(word, words.stream()));
    }
  }

  private static ImmutableSet<String> folders(List<PackFiles> packs) {
    var folders = ImmutableSet.<String>builder();
    for (PackFiles pack : packs) {
      for (String path : pack.texts().keySet()) {
        String[] parts = path.split("/", -1);
        if (parts.length == 3 && parts[0].equals("immunization")) {
          folders.add(parts[1]);
        }
      }
    }
    return folders.build();
  }
}
