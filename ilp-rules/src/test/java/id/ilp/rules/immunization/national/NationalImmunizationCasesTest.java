package id.ilp.rules.immunization.national;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NationalImmunizationCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("immunization/national");
  }
}
