package id.ilp.core.person;

import id.ilp.core.IlpStyle;
import id.ilp.core.screening.Quantity;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Who the record is about. */
@IlpStyle
@Value.Immutable
public abstract class Person {
  private static final int VILLAGE_DIGITS = 10;

  Person() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The caller's id; no name or national number belongs in it. */
  public abstract String id();

  /** Empty if not known: rules that need it then ask for it. */
  public abstract Optional<Sex> sex();

  public abstract LocalDate birthDate();

  /** Ten-digit Kemendagri code; see {@link #province()}. */
  public abstract Optional<String> village();

  /** The hamlet (dusun, RW) of the village, by its name; groups lists, decides nothing. */
  public abstract Optional<String> dusun();

  /** 1 to 12 on the as-of date; 0 = known not to be at school; empty = not known. */
  public abstract OptionalInt schoolGrade();

  public abstract Optional<MaritalStatus> maritalStatus();

  public abstract Optional<LocalDate> plansMarriageOn();

  /** Completed weeks and days at birth. */
  public abstract Optional<Period> gestationAtBirth();

  public abstract Optional<Quantity> birthWeight();

  /** The first two digits of the village code, which decide regional rules. */
  public Optional<String> province() {
    return village().isPresent() ? Optional.of(village().get().substring(0, 2)) : Optional.empty();
  }

  @Value.Check
  protected void check() {
    if (village().isPresent() && !isVillage(village().get())) {
      throw new IllegalArgumentException("village '" + village().get() + "' is not ten digits");
    }
    int grade = schoolGrade().orElse(0);
    if (grade < 0 || grade > 12) {
      throw new IllegalArgumentException("schoolGrade " + grade + " is outside 0–12");
    }
  }

  /** Whether {@code code} has the form of a village's code: ten digits. */
  public static boolean isVillage(String code) {
    boolean isVillage = code.length() == VILLAGE_DIGITS;
    for (int i = 0; i < code.length(); i++) {
      isVillage &= code.charAt(i) >= '0' && code.charAt(i) <= '9';
    }
    return isVillage;
  }

  /** Builds a {@link Person}. */
  public static final class Builder extends ImmutablePerson.Builder {
    Builder() {}
  }
}
