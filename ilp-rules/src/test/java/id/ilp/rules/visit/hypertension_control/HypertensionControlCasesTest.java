package id.ilp.rules.visit.hypertension_control;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HypertensionControlCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("visit/hypertension-control");
  }
}
