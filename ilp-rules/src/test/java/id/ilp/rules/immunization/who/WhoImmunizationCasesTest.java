package id.ilp.rules.immunization.who;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WhoImmunizationCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("immunization/who");
  }
}
