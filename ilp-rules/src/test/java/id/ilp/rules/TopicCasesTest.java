package id.ilp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.fixture.Cases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * The worked cases of every folder outside immunization, whose folders have tests of their own.
 * {@code -Dcases.folder=screening/kpsp} runs those of one folder.
 */
class TopicCasesTest {
  private static final String CHOSEN = System.getProperty("cases.folder", "");

  @TestFactory
  Stream<DynamicContainer> worked_cases() {
    List<String> folders =
        Cases.all().stream()
            .map(WorkedCase::folder)
            .filter(folder -> !folder.startsWith("immunization") && folder.startsWith(CHOSEN))
            .distinct()
            .sorted()
            .toList();
    assertThat(folders).as("folders of %s with cases", CHOSEN).isNotEmpty();
    return folders.stream()
        .map(folder -> DynamicContainer.dynamicContainer(folder, Cases.tests(folder)));
  }
}
