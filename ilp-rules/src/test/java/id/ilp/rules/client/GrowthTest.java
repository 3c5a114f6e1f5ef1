package id.ilp.rules.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthMeasurement;
import id.ilp.core.instrument.growth.GrowthResult;
import id.ilp.core.instrument.growth.LengthOrHeight;
import id.ilp.core.instrument.growth.MeasuringPosition;
import id.ilp.core.instrument.growth.PositionHandling;
import id.ilp.core.person.Sex;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.CheckedScreening;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.screening.ScreeningTypes;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Bare numbers say the same of a child as the measurement of the library does. */
class GrowthTest {
  private static final ScreeningType TYPE =
      requireNonNull(ScreeningTypes.catalogue().byCode().get("anthropometry"));

  @Property(tries = 2000)
  void bare_numbers_say_what_a_measurement_says(
      @ForAll Sex sex,
      @ForAll @IntRange(max = 7000) int days,
      @ForAll Optional<@DoubleRange(min = 0.5, max = 90) Double> weight,
      @ForAll Optional<@DoubleRange(min = 40, max = 190) Double> height,
      @ForAll Optional<@DoubleRange(min = 30, max = 60) Double> head,
      @ForAll Optional<@DoubleRange(min = 6, max = 30) Double> arm,
      @ForAll Optional<MeasuringPosition> position,
      @ForAll boolean hasOedema) {
    var measured = ImmutableSortedMap.<String, Quantity>naturalOrder();
    weight.ifPresent(value -> measured.put("weight", new Quantity(value, "kg")));
    height.ifPresent(value -> measured.put("height", new Quantity(value, "cm")));
    head.ifPresent(value -> measured.put("head-circumference", new Quantity(value, "cm")));
    arm.ifPresent(value -> measured.put("muac", new Quantity(value, "cm")));
    var answered = ImmutableSortedMap.<String, Answer>naturalOrder();
    answered.put("oedema", new Answer.YesNo(hasOedema));
    position.ifPresent(
        held -> answered.put("position", new Answer.Coded(held.name().toLowerCase(Locale.ROOT))));
    CheckedScreening values =
        TYPE.check(measured.buildOrThrow(), answered.buildOrThrow(), () -> "screenings[0]");
    var measurement =
        GrowthMeasurement.builder()
            .sex(sex)
            .ageInDays(days)
            .weightInKilograms(number(weight))
            .lengthInCentimetres(number(height))
            .headCircumferenceInCentimetres(number(head))
            .armCircumferenceInCentimetres(number(arm))
            .position(position)
            .hasOedema(hasOedema)
            .build();
    var growth = new Growth(sex, days, values);
    for (GrowthIndicator indicator : GrowthIndicator.values()) {
      GrowthResult result = measurement.result(indicator);
      double z = growth.z(indicator);
      assertThat(Double.isNaN(z) ? OptionalDouble.empty() : OptionalDouble.of(z))
          .as(indicator.code())
          .isEqualTo(result.z());
      assertThat(growth.isFlagged(indicator)).isEqualTo(result.isFlagged());
    }
    assertThat(Optional.ofNullable(growth.lengthNotStanding()))
        .isEqualTo(measurement.length().filter(GrowthTest::isNotBelieved));
  }

  private static boolean isNotBelieved(LengthOrHeight length) {
    return length.handling() == PositionHandling.STANDING_NOT_BELIEVED;
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }
}
