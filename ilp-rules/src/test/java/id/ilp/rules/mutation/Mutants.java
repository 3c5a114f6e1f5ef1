package id.ilp.rules.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.rules.mutation.Mutant.Edit;
import id.ilp.rules.pack.PackFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds every number of a book and changes it. Texts, names, sources and codes hold none. */
final class Mutants {
  private static final ImmutableSet<String> WITHOUT_NUMBERS =
      ImmutableSet.of(
          "texts.csv",
          "sources.csv",
          "exchange-codes.csv",
          "timing-codes.csv",
          "vaccines.csv",
          "explanations.csv");

  /** Rows of sheets and reports, which no plan shows; they are counted by hand in other tests. */
  private static final ImmutableSet<String> BESIDE_THE_PLAN =
      ImmutableSet.of("facility", "village");

  /** Columns for people, columns of codes, and the number by which a row is called. */
  private static final Pattern WITHOUT_NUMBER =
      Pattern.compile("source|title|version|unit|provinces|places|dose|step|(name|label|kader)_.*");

  /** The order of classes is said in numbers, but those are ranks and no thresholds. */
  private static final String BANDS = "bands.csv";

  private static final Pattern RANK = Pattern.compile("value|severity");

  /** Where a limit of one class is the other limit of the next. */
  private static final String LIMITS = "limits.csv";

  private static final Pattern WORD = Pattern.compile("[^ :]+");
  private static final Pattern CELL = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^,]*");
  private static final Pattern LINE = Pattern.compile("(?m)^.*$");
  private static final Pattern RULE_NAME = Pattern.compile("rule \"(.*)\"");

  /** A text in quotes, or a number outside of them that is not part of a name. */
  private static final Pattern DRL_WORD =
      Pattern.compile("\"([^\"]*)\"|(?<![\\w$.])\\d+(?:\\.\\d+)?(?!\\w)");

  private static final Pattern DRL_PROSE =
      Pattern.compile("\\s*(//|@source|rule |import |package ).*");

  private final List<Mutant> found = new ArrayList<>();

  private Mutants() {}

  /** All mutants of {@code book}, by file and place. */
  static ImmutableList<Mutant> of(PackFiles book) {
    var mutants = new Mutants();
    book.texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl")) {
                mutants.rules(path, text);
              } else if (hasThresholds(path)) {
                mutants.rows(path, text);
              }
            });
    return ImmutableList.copyOf(mutants.found);
  }

  private static boolean hasThresholds(String path) {
    return !BESIDE_THE_PLAN.contains(MutationRun.folder(path))
        && !WITHOUT_NUMBERS.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  private static boolean isThreshold(String path, String column) {
    return !WITHOUT_NUMBER.matcher(column).matches()
        && !(path.endsWith(BANDS) && RANK.matcher(column).matches());
  }

  private void rules(String path, String text) {
    String rule = "";
    int number = 0;
    for (MatchResult line : lines(text)) {
      number++;
      var name = RULE_NAME.matcher(line.group());
      if (name.matches()) {
        rule = name.group(1);
      }
      if (!DRL_PROSE.matcher(line.group()).matches()) {
        for (MatchResult word : DRL_WORD.matcher(line.group()).results().toList()) {
          boolean isText = word.group(1) != null;
          int start = isText ? word.start(1) : word.start();
          add(path, number, line, start, rule, isText ? word.group(1) : word.group());
        }
      }
    }
  }

  private void rows(String path, String text) {
    List<String> columns = List.of();
    Map<String, List<Place>> limits = new LinkedHashMap<>();
    int number = 0;
    for (MatchResult line : lines(text)) {
      number++;
      if (line.group().isEmpty() || line.group().startsWith("#")) {
        continue;
      }
      List<MatchResult> cells = cells(line.group());
      if (columns.isEmpty()) {
        columns = cells.stream().map(MatchResult::group).toList();
        continue;
      }
      for (int i = 0; i < cells.size(); i++) {
        String column = columns.get(i);
        if (!isThreshold(path, column)) {
          continue;
        }
        MatchResult cell = cells.get(i);
        for (MatchResult word : WORD.matcher(cell.group()).results().toList()) {
          int start = cell.start() + word.start();
          add(path, number, line, start, column, word.group());
          if (path.endsWith(LIMITS) && !Units.around(word.group()).isEmpty()) {
            limits
                .computeIfAbsent(key(cells, column, word.group()), key -> new ArrayList<>())
                .add(new Place(number, line, start, column, word.group()));
          }
        }
      }
    }
    limits.values().stream()
        .filter(places -> places.size() > 1)
        .forEach(places -> addJoint(path, places));
  }

  /** Two cells with one key say one limit: of a value among the same people, or of an age. */
  private static String key(List<MatchResult> cells, String column, String value) {
    int people = column.endsWith("_age") ? 1 : 5;
    return cells.subList(0, people).stream().map(MatchResult::group).toList() + value;
  }

  private record Place(int number, MatchResult line, int start, String column, String word) {}

  private void addJoint(String path, List<Place> places) {
    Place first = places.get(0);
    for (String to : Units.around(first.word())) {
      var edits = ImmutableList.<Edit>builder();
      places.forEach(
          place ->
              edits.add(new Edit(place.line().start() + place.start(), place.word().length(), to)));
      found.add(
          new Mutant(
              path,
              first.number(),
              first.start() + 1,
              first.column(),
              first.line().group(),
              first.word(),
              to,
              edits.build()));
    }
  }

  private void add(
      String path, int number, MatchResult line, int start, String field, String word) {
    for (String to : Units.around(word)) {
      var edit = new Edit(line.start() + start, word.length(), to);
      found.add(
          new Mutant(
              path, number, start + 1, field, line.group(), word, to, ImmutableList.of(edit)));
    }
  }

  /** Lines without their ends, in place. */
  private static List<MatchResult> lines(String text) {
    return LINE.matcher(text).results().toList();
  }

  private static List<MatchResult> cells(String line) {
    List<MatchResult> cells = new ArrayList<>();
    var cell = CELL.matcher(line);
    int from = 0;
    while (from <= line.length() && cell.find(from)) {
      cells.add(cell.toMatchResult());
      from = cell.end() + 1;
    }
    return cells;
  }
}
