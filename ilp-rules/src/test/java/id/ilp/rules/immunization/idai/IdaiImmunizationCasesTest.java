package id.ilp.rules.immunization.idai;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IdaiImmunizationCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("immunization/idai");
  }
}
