package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.rules.fixture.Cases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every numbered case collected from the sources is a worked case, or says why it is none. */
class FactsCasesTest {
  private static final Pattern TITLE = Pattern.compile("^facts case (\\d+): .*");

  /** WHO's draft decision tables state them; each has a national reading beside. */
  private static final Set<Integer> OF_WHO = odd(1, 45);

  private static final Set<Integer> NATIONAL_DOCUMENTS = odd(47, 81);
  private static final Set<Integer> OF_THE_SOCIETY = Set.of(67, 69, 71, 73);

  private static final Map<Integer, String> NO_CASE =
      Map.of(
          79, "travel vaccines are no part of an immunization programme built here",
          81, "COVID-19 vaccine is no series of any edition built here");

  private static Set<Integer> odd(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(number -> number % 2 == 1)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> numbers(String... folders) {
    Set<Integer> numbers = new TreeSet<>();
    for (String folder : folders) {
      var cases = Cases.of("immunization/" + folder);
      assertThat(cases).as(folder).isNotEmpty();
      cases.forEach(
          one -> {
            Matcher title = TITLE.matcher(one.title());
            if (title.matches()) {
              numbers.add(Integer.valueOf(title.group(1)));
            }
          });
    }
    return numbers;
  }

  @Test
  void every_case_of_who_is_worked_in_its_edition() {
    assertThat(OF_WHO).hasSize(23);
    assertThat(numbers("who")).isEqualTo(OF_WHO);
  }

  @Test
  void every_case_has_its_national_reading() {
    Set<Integer> wanted = new TreeSet<>(OF_WHO);
    wanted.addAll(NATIONAL_DOCUMENTS);
    wanted.removeAll(NO_CASE.keySet());
    assertThat(wanted).hasSize(39);
    assertThat(numbers("national", "school", "tetanus")).isEqualTo(wanted);
  }

  @Test
  void every_case_of_the_society_is_worked_in_its_edition() {
    assertThat(numbers("idai")).isEqualTo(OF_THE_SOCIETY);
  }

  @Test
  void a_title_that_begins_like_one_is_one() {
    for (String folder : List.of("who", "idai", "national", "school", "tetanus")) {
      assertThat(Cases.of("immunization/" + folder).stream().map(one -> one.title()))
          .filteredOn(title -> title.startsWith("facts") || title.startsWith("case "))
          .allMatch(title -> TITLE.matcher(title).matches());
    }
  }
}
