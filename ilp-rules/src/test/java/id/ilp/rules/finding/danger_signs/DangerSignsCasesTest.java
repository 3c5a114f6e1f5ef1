package id.ilp.rules.finding.danger_signs;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DangerSignsCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("finding/danger-signs");
  }
}
