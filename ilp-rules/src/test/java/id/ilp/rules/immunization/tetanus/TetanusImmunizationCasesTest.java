package id.ilp.rules.immunization.tetanus;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TetanusImmunizationCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("immunization/tetanus");
  }
}
