package id.ilp.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.rules.IlpEngine;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What one reading finds out the next ones know: their order is that of the book. */
class SchemesByTypeTest {
  private static final RulePack PACK = IlpEngine.national().pack();

  @Provide
  Arbitrary<Set<String>> types() {
    return Arbitraries.of(PACK.schemes().stream().map(AssessmentScheme::type).distinct().toList())
        .set()
        .ofMaxSize(6);
  }

  @Property(tries = 500)
  void the_readings_of_some_types_stand_in_the_order_of_all(@ForAll("types") Set<String> types) {
    List<AssessmentScheme> own =
        PACK.schemes().stream().filter(one -> types.contains(one.type())).toList();
    assertThat(Stream.of(PACK.schemesByType().of(types)).map(SchemeLines::scheme))
        .containsExactlyElementsOf(own);
  }

  @Test
  void a_type_nobody_reads_has_none() {
    assertThat(PACK.schemesByType().of(Set.of("no-such-type"))).isEmpty();
  }
}
