package id.ilp.rules.screening.blood_pressure;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BloodPressureCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("screening/blood-pressure");
  }
}
