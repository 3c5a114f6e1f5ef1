package id.ilp.rules.lifecycle;

import id.ilp.rules.fixture.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LifecycleCasesTest {
  @TestFactory
  Stream<DynamicTest> worked_cases() {
    return Cases.tests("lifecycle");
  }
}
