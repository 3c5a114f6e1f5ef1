package id.ilp.rules.cases;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.plan.Need;
import id.ilp.core.record.RecordCodes;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.RulePack;

/** The codes a case may use: those of the book it is read for. */
final class Vocabulary {
  /** What the engine adds to the assessments of the rows. */
  private static final String TETANUS_STATUS = "tetanus-status";

  private final RulePack book;
  private final ImmutableSet<String> needs;
  private final boolean allowsUnknown;

  private Vocabulary(RulePack book, ImmutableSet<String> needs, boolean allowsUnknown) {
    this.book = book;
    this.needs = needs;
    this.allowsUnknown = allowsUnknown;
  }

  /** The codes of the book of {@code engine}. */
  static Vocabulary of(IlpEngine engine) {
    // Every plan has every need of the book, so any person's plan lists them.
    var draft = new RecordDraft();
    draft.person().birthDate(engine.firstDay());
    ImmutableSet<String> needs =
        engine.plan(draft.build(), engine.firstDay()).needs().stream()
            .map(Need::code)
            .collect(ImmutableSet.toImmutableSet());
    return new Vocabulary(engine.pack(), needs, false);
  }

  /** The same, for a case about codes nobody knows: they may stand in its record. */
  Vocabulary withUnknown() {
    return new Vocabulary(book, needs, true);
  }

  RulePack book() {
    return book;
  }

  boolean allowsUnknown() {
    return allowsUnknown;
  }

  ImmutableSet<String> needs() {
    return needs;
  }

  ImmutableSet<String> assessments() {
    var codes = ImmutableSet.<String>builder().add(TETANUS_STATUS);
    book.schemes().forEach(scheme -> codes.add(scheme.code()));
    book.completeness().forEach(row -> codes.add(row.code()));
    return codes.build();
  }

  /** Findings, referrals and home visits have no list of their own: rules name them. */
  ImmutableSet<String> namedByRules() {
    return book.wordsOfRules();
  }

  ImmutableSet<String> vaccines() {
    return book.schedule().vaccines().keySet();
  }

  ImmutableSet<String> screenings() {
    return book.screeningTypes().byCode().keySet();
  }

  ImmutableSet<String> codes(RecordCodes.Kind kind) {
    return RecordCodes.catalogue().of(kind).keySet();
  }

  /** What a record's referral may be for: a finding or a condition. */
  ImmutableSet<String> reasons() {
    return ImmutableSet.<String>builder()
        .addAll(namedByRules())
        .addAll(codes(RecordCodes.Kind.CONDITION))
        .build();
  }

  /** The word, if it is one of {@code known} or need not be. */
  String known(Words.Word word, String what, ImmutableSet<String> known) {
    if (!allowsUnknown) {
      expected(word, what, known);
    }
    return word.text();
  }

  /** The word, one of {@code known} in any case. */
  static String expected(Words.Word word, String what, ImmutableSet<String> known) {
    if (!known.contains(word.text())) {
      throw word.unknown(what, known);
    }
    return word.text();
  }
}
