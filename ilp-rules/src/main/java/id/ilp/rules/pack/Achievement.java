package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.facility.FacilityTier;
import java.util.Arrays;
import java.util.Locale;

/**
 * What must have been done for somebody to count in an indicator: a word of {@code counts}.
 *
 * @param kind where it is looked for
 * @param code the need, assessment, series, screening type or service; {@code *} any
 * @param parts bands of a class, measurements or answers of a screening; none = whatever there is
 * @param tiers where a service may have been given; none = anywhere
 * @param dose the number of a dose; 0 for anything else
 */
public record Achievement(
    Kind kind,
    String code,
    ImmutableSet<String> parts,
    ImmutableSet<FacilityTier> tiers,
    int dose) {
  /** Any screening, or any service. */
  private static final String ANY = "*";

  /** Where an achievement is looked for. */
  public enum Kind {
    /** A need of the plan is done. */
    NEED,
    /** The latest assessment of the plan lies in a band. */
    CLASS,
    /** A dose is valid as the n-th of a series. */
    DOSE,
    /** A screening of the record. */
    SCREENING,
    /** A service of the record. */
    SERVICE
  }

  /** Whether any record of its kind will do. */
  public boolean isAny() {
    return code.equals(ANY) && (kind == Kind.SCREENING || kind == Kind.SERVICE);
  }

  /**
   * Reads words such as {@code need:k1}, {@code class:idl=IDL}, {@code dose:bcg:1}, {@code
   * screening:anthropometry:weight+height}, {@code service:delivery@PUSKESMAS+HOSPITAL}.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static Achievement parse(String word) {
    int colon = word.indexOf(':');
    String rest = word.substring(colon + 1);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> word.startsWith(one.name().toLowerCase(Locale.ROOT) + ":"))
            .findFirst()
            .orElseThrow(() -> expected(word));
    return switch (kind) {
      case NEED -> new Achievement(kind, rest, ImmutableSet.of(), ImmutableSet.of(), 0);
      case CLASS -> ofClass(word, rest);
      case DOSE -> ofDose(word, rest);
      case SCREENING -> ofScreening(rest);
      case SERVICE -> ofService(word, rest);
    };
  }

  private static Achievement ofClass(String word, String rest) {
    int equal = rest.indexOf('=');
    if (equal < 1) {
      throw expected(word);
    }
    return new Achievement(
        Kind.CLASS, rest.substring(0, equal), several(rest.substring(equal + 1)), anywhere(), 0);
  }

  private static Achievement ofDose(String word, String rest) {
    int colon = rest.indexOf(':');
    if (colon < 1 || !rest.substring(colon + 1).matches("[1-9]")) {
      throw expected(word);
    }
    int dose = Integer.parseInt(rest.substring(colon + 1));
    return new Achievement(
        Kind.DOSE, rest.substring(0, colon), ImmutableSet.of(), anywhere(), dose);
  }

  private static Achievement ofScreening(String rest) {
    int colon = rest.indexOf(':');
    return colon < 0
        ? new Achievement(Kind.SCREENING, rest, ImmutableSet.of(), anywhere(), 0)
        : new Achievement(
            Kind.SCREENING,
            rest.substring(0, colon),
            several(rest.substring(colon + 1)),
            anywhere(),
            0);
  }

  private static Achievement ofService(String word, String rest) {
    int at = rest.indexOf('@');
    try {
      ImmutableSet<FacilityTier> tiers =
          at < 0
              ? anywhere()
              : several(rest.substring(at + 1)).stream()
                  .map(FacilityTier::valueOf)
                  .collect(ImmutableSet.toImmutableSet());
      String code = at < 0 ? rest : rest.substring(0, at);
      return new Achievement(Kind.SERVICE, code, ImmutableSet.of(), tiers, 0);
    } catch (IllegalArgumentException e) {
      throw expected(word);
    }
  }

  private static ImmutableSet<FacilityTier> anywhere() {
    return ImmutableSet.of();
  }

  private static ImmutableSet<String> several(String words) {
    return ImmutableSet.copyOf(ImmutableList.copyOf(words.split("\\+", -1)));
  }

  private static IllegalArgumentException expected(String word) {
    return new IllegalArgumentException(
        "'"
            + word
            + "' is none of need:CODE, class:CODE=BAND, dose:SERIES:N,"
            + " screening:TYPE:PART+PART, service:TYPE@TIER");
  }
}
