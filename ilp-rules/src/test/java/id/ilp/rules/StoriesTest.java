package id.ilp.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.json.IlpJson;
import id.ilp.core.plan.CarePlan;
import id.ilp.rules.cases.CaseResult;
import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.cases.WorkedCases;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.Shuffled;
import id.ilp.rules.fixture.StoryText;
import id.ilp.rules.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole lives seen on one day. What each plan must say stands in {@code stories/*.csv}, written
 * from the decrees before the plan was seen; the plan itself in {@code stories/*.txt}, to be read
 * by a clinician. Run with {@code -Dgolden.write=true} to write the texts anew, and read what
 * changed.
 */
class StoriesTest {
  private static final Path STORIES = Path.of("src/test/resources/stories");
  private static final String MOTHER_AND_CHILD = "mother-and-child";
  private static final String SCHOOL_TO_OLD_AGE = "school-to-old-age";

  @TestFactory
  Stream<DynamicTest> stories_from_pregnancy_to_the_third_birthday_end_as_the_decrees_say()
      throws IOException {
    return tests(MOTHER_AND_CHILD);
  }

  @TestFactory
  Stream<DynamicTest> stories_from_school_to_old_age_end_as_the_decrees_say() throws IOException {
    return tests(SCHOOL_TO_OLD_AGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {MOTHER_AND_CHILD, SCHOOL_TO_OLD_AGE})
  void the_plans_read_as_they_were_reviewed(String name) throws IOException {
    String text =
        stories(name).stream()
            .map(story -> StoryText.of(story, plan(story)))
            .collect(joining("\n"));
    Path file = STORIES.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {MOTHER_AND_CHILD, SCHOOL_TO_OLD_AGE})
  void a_story_told_in_another_order_ends_in_the_same_bytes(String name) throws IOException {
    var random = new Random(20261121);
    for (WorkedCase story : stories(name)) {
      String told = IlpJson.write(plan(story));
      for (int i = 0; i < 5; i++) {
        CarePlan again = Plans.plan(Shuffled.of(story.record(), random), story.asOf());
        assertThat(IlpJson.write(again)).as(story.title()).isEqualTo(told);
      }
    }
  }

  private static Stream<DynamicTest> tests(String name) throws IOException {
    return stories(name).stream().map(story -> dynamicTest(story.title(), () -> check(story)));
  }

  private static void check(WorkedCase story) {
    CaseResult result = story.run();
    assertThat(result.mismatches()).as("%s: %s", story.place(), story.title()).isEmpty();
    Plans.assertSound(story.record(), plan(story));
  }

  private static CarePlan plan(WorkedCase story) {
    return Plans.plan(story.record(), story.asOf());
  }

  private static List<WorkedCase> stories(String name) throws IOException {
    String text = Files.readString(STORIES.resolve(name + ".csv"));
    var file = new PackFiles(STORIES.toString(), ImmutableSortedMap.of(name + "/cases.csv", text));
    return WorkedCases.of(file, IlpEngine.national()).all();
  }
}
