package id.ilp.rules.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.text.Suggestion;
import id.ilp.rules.client.Word;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.RegionRow;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.RuleProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words in rules that name nothing: before somebody meets them, with "did you mean". */
final class WordCheck {
  private static final Period LONGEST = Period.ofYears(150);

  private final RulePack pack;
  private final Map<Word.Kind, Set<String>> known = new EnumMap<>(Word.Kind.class);

  private WordCheck(RulePack pack, List<WordUse> findings) {
    this.pack = pack;
    known.put(
        Word.Kind.FINDING,
        findings.stream()
            .filter(use -> use.kinds().contains(Word.Kind.FOUND))
            .map(WordUse::text)
            .collect(Collectors.toSet()));
    for (Word.Kind kind : Word.Kind.values()) {
      list(kind).ifPresent(list -> known.put(kind, list));
    }
  }

  /** One problem for each of {@code uses} that is in none of its lists. */
  static List<String> problems(List<WordUse> uses, RulePack pack, List<WordUse> findings) {
    var check = new WordCheck(pack, findings);
    return uses.stream()
        .flatMap(use -> check.fault(use).map(fault -> place(use, fault)).stream())
        .toList();
  }

  private static String place(WordUse use, String fault) {
    return new RuleProblem(use.path(), use.line(), use.column(), fault).toString();
  }

  private Optional<String> fault(WordUse use) {
    if (use.kinds().contains(Word.Kind.SOURCE)) {
      return sourceFault(use.text());
    }
    Set<String> candidates = new HashSet<>();
    for (Word.Kind kind : use.kinds()) {
      boolean isFine =
          switch (kind) {
            case FREE, FOUND -> true;
            case DATE -> isDate(use.text());
            case PERIOD -> isPeriod(use.text());
            default -> list(kind, use).contains(use.text());
          };
      if (isFine) {
        return Optional.empty();
      }
      candidates.addAll(list(kind, use));
    }
    String what =
        use.kinds().stream().map(WordCheck::noun).sorted().collect(Collectors.joining(" or "));
    return Optional.of(
        "'" + use.text() + "' is no " + what + Suggestion.hint(use.text(), candidates.stream()));
  }

  private Optional<String> sourceFault(String text) {
    try {
      pack.citations().parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static String noun(Word.Kind kind) {
    return switch (kind) {
      case DATE -> "date such as 2025-01-21";
      case PERIOD -> "age or interval such as P9M";
      default -> kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " known here";
    };
  }

  private Set<String> list(Word.Kind kind, WordUse use) {
    return kind == Word.Kind.TEXT
        ? pack.textsOf(use.folder()).byKey().keySet()
        : known.getOrDefault(kind, Set.of());
  }

  private Optional<Set<String>> list(Word.Kind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case ASSESSMENT -> ImmutableSet.copyOf(names(AssessmentScheme::code));
          case BAND ->
              pack.schemes().stream()
                  .flatMap(scheme -> scheme.bands().stream())
                  .map(AssessmentScheme.Band::code)
                  .collect(Collectors.toSet());
          case CONDITION -> codes(RecordCodes.Kind.CONDITION);
          case EXPOSURE -> codes(RecordCodes.Kind.EXPOSURE);
          case MEASUREMENT -> types(type -> type.measurements().keySet());
          case ITEM -> types(type -> type.answers().keySet());
          case SCREENING_TYPE -> pack.screeningTypes().byCode().keySet();
          case MONTH -> Stream.of(Month.values()).map(Month::name).collect(Collectors.toSet());
          case NEED -> needs();
          case PRODUCT -> pack.schedule().vaccines().keySet();
          case SERIES -> pack.everySeries();
          case SERVICE -> Sets.union(codes(RecordCodes.Kind.SERVICE), pack.typesRead());
          case PROGRAMME -> pack.programmes().keySet();
          case REGIONAL -> pack.regions().stream().map(RegionRow::what).collect(Collectors.toSet());
          case VARIANT -> pack.everyVariant();
          case DATE, PERIOD, TEXT, FINDING, FOUND, FREE, SOURCE -> null;
        });
  }

  private Set<String> names(java.util.function.Function<AssessmentScheme, String> name) {
    return pack.schemes().stream().map(name).collect(Collectors.toSet());
  }

  private Set<String> types(java.util.function.Function<ScreeningType, Set<String>> part) {
    return pack.screeningTypes().byCode().values().stream()
        .flatMap(type -> part.apply(type).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> codes(RecordCodes.Kind kind) {
    return RecordCodes.catalogue().of(kind).keySet();
  }

  private Set<String> needs() {
    Set<String> needs = new HashSet<>(pack.topics().keySet());
    needs.addAll(pack.everySeries());
    pack.schedule().campaigns().forEach(campaign -> needs.add(campaign.code()));
    return needs;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isPeriod(String text) {
    try {
      Period period = Period.parse(text);
      LocalDate start = LocalDate.EPOCH;
      return !period.isNegative() && !start.plus(period).isAfter(start.plus(LONGEST));
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }
}
