package id.ilp.rules.check;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.record.RecordCodes;
import id.ilp.rules.internal.SyntheticPeople;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RegionRow;
import id.ilp.rules.pack.RulePack;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some packs speak of: the words of their files, and of the shipped rules of the same topics,
 * for those answer the same people. People who differ in something else tell nothing new of them.
 */
final class Concern {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
  private static final String REGIONS = "immunization/regions.csv";

  private final Set<String> words = new HashSet<>();
  private final Set<String> wordsOfRules = new HashSet<>();
  private final ImmutableSet<String> places;
  private final boolean isOfVariants;

  private Concern(RulePack book, List<PackFiles> packs) {
    Set<String> packages = new HashSet<>();
    boolean isOfPlaces = false;
    for (PackFiles pack : packs) {
      pack.rules().values().forEach(text -> packages.add(packageOf(text)));
      pack.texts().values().forEach(text -> read(text, words));
      isOfPlaces |= pack.text(REGIONS).isPresent();
    }
    for (String text : book.ruleTexts().values()) {
      if (packages.contains(packageOf(text))) {
        read(text, wordsOfRules);
      }
    }
    words.addAll(wordsOfRules);
    boolean isOfAll =
        isOfPlaces || packages.stream().anyMatch(name -> name.contains(".immunization"));
    this.places =
        book.regions().stream()
            .filter(row -> isOfAll || words.contains(row.what()))
            .map(RegionRow::places)
            .flatMap(Set::stream)
            .collect(ImmutableSet.toImmutableSet());
    this.isOfVariants = isOfAll;
  }

  /** What {@code packs} speak of, laid over {@code book}. */
  static Concern of(RulePack book, List<PackFiles> packs) {
    return new Concern(book, packs);
  }

  private static String packageOf(String text) {
    Matcher name = PACKAGE.matcher(text);
    return name.find() ? name.group(1) : "";
  }

  private static void read(String text, Set<String> words) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
  }

  /** Whether somebody with {@code trait} may be answered otherwise than a plain person. */
  boolean isOf(SyntheticPeople.Trait trait) {
    return switch (trait.kind()) {
      case NONE -> true;
      case PLACE -> isOfVariants || places.contains(trait.code());
      case STATE -> !isRecorded(trait.code()) || words.contains(trait.code());
    };
  }

  private static boolean isRecorded(String code) {
    RecordCodes codes = RecordCodes.catalogue();
    return codes.knows(RecordCodes.Kind.CONDITION, code)
        || codes.knows(RecordCodes.Kind.EXPOSURE, code);
  }

  /**
   * Whether a record that {@code scheme} classes may change an answer: somebody names the class, or
   * a rule asks for the values themselves.
   */
  boolean isOf(AssessmentScheme scheme) {
    return words.contains(scheme.code()) || wordsOfRules.contains(scheme.type());
  }
}
