package id.ilp.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

  @Test
  void counts_as_a_person_counts() {
    assertThat(Stream.of("i10", "i2", "i1", "i02", "i", "", "i2a", "i2-1", "h99").sorted(ORDER))
        .containsExactly("", "h99", "i", "i1", "i02", "i2", "i2-1", "i2a", "i10");
  }

  @Test
  void compares_numbers_longer_than_any_number_type() {
    String small = "i" + "9".repeat(40);
    String large = "i1" + "0".repeat(40);
    assertThat(ORDER.compare(small, large)).isNegative();
    assertThat(ORDER.compare("i000" + "9".repeat(40), small)).isNotZero();
    assertThat(ORDER.compare("i0", "i00")).isNegative();
  }

  @Property
  void tells_any_two_texts_apart(@ForAll("ids") String a, @ForAll("ids") String b) {
    assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void turns_round_when_its_arguments_do(@ForAll("ids") String a, @ForAll("ids") String b) {
    assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
  }

  @Property(tries = 5_000)
  void is_transitive(@ForAll("ids") String a, @ForAll("ids") String b, @ForAll("ids") String c) {
    if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
      assertThat(ORDER.compare(a, c)).isNotPositive();
    }
  }

  @Property
  void sorts_each_id_once(
      @ForAll("ids") String a, @ForAll("ids") String b, @ForAll("ids") String c) {
    List<String> some = List.of(a, b, c, a, c);
    assertThat(NaturalOrder.sorted(some)).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
    assertThat(NaturalOrder.sorted(some)).containsOnly(a, b, c);
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("019a-").ofMaxLength(6), Arbitraries.strings());
  }
}
