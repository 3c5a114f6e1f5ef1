package id.ilp.rules.visit.growth_monitoring;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GrowthMonitoringCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("visit/growth-monitoring");
  }
}
