package id.ilp.rules.pack;

import id.ilp.core.record.RecordCodes;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds words of indicators and gaps the rule book does not know: they would count for nobody. */
final class VillageCheck {
  private static final String TETANUS = "tetanus-status";

  private final RulePack pack;
  private final List<String> problems = new ArrayList<>();

  private VillageCheck(RulePack pack) {
    this.pack = pack;
  }

  /** One problem for each such word. */
  static List<String> problems(RulePack pack) {
    var check = new VillageCheck(pack);
    for (IndicatorRow indicator : pack.village().indicators().values()) {
      indicator.counts().stream()
          .flatMap(List::stream)
          .forEach(one -> check.look(one, indicator.row()));
      indicator.found().forEach(one -> check.look(one, indicator.row()));
    }
    for (GapRow gap : pack.village().gaps().values()) {
      gap.began().ifPresent(one -> check.look(one, gap.row()));
      check.look(gap.continued(), gap.row());
    }
    return check.problems;
  }

  private void look(Achievement one, String row) {
    if (one.isAny()) {
      return;
    }
    Set<String> known = codes(one.kind());
    if (!known.contains(one.code())) {
      problems.add(unknown(row, one.code(), "is not known", known));
      return;
    }
    Set<String> parts = parts(one);
    one.parts().stream()
        .filter(part -> !parts.contains(part))
        .forEach(part -> problems.add(unknown(row, part, "is no part of " + one.code(), parts)));
  }

  private static String unknown(String row, String word, String fault, Set<String> known) {
    return row + ":1: '" + word + "' " + fault + Suggestion.hint(word, known.stream());
  }

  private Set<String> codes(Achievement.Kind kind) {
    Set<String> codes = new TreeSet<>();
    switch (kind) {
      case NEED -> {
        codes.addAll(pack.topics().keySet());
        codes.addAll(pack.everySeries());
      }
      case CLASS -> {
        pack.everyScheme().forEach(scheme -> codes.add(scheme.code()));
        pack.completeness().forEach(row -> codes.add(row.code()));
        codes.add(TETANUS);
      }
      case DOSE -> codes.addAll(pack.everySeries());
      case SCREENING -> codes.addAll(pack.screeningTypes().byCode().keySet());
      case SERVICE -> codes.addAll(RecordCodes.catalogue().of(RecordCodes.Kind.SERVICE).keySet());
    }
    return codes;
  }

  private Set<String> parts(Achievement one) {
    Set<String> parts = new TreeSet<>();
    ScreeningType type = pack.screeningTypes().byCode().get(one.code());
    if (one.kind() == Achievement.Kind.SCREENING && type != null) {
      parts.addAll(type.measurements().keySet());
      parts.addAll(type.answers().keySet());
    } else if (one.code().equals(TETANUS)) {
      parts.addAll(List.of("T0", "T1", "T2", "T3", "T4", "T5"));
    }
    for (AssessmentScheme scheme : pack.everyScheme()) {
      if (scheme.code().equals(one.code())) {
        scheme.bands().forEach(band -> parts.add(band.code()));
      }
    }
    for (CompletenessRow row : pack.completeness()) {
      if (row.code().equals(one.code())) {
        parts.add(row.band());
        parts.add(row.otherwise());
        row.lateBand().ifPresent(parts::add);
      }
    }
    return parts;
  }
}
