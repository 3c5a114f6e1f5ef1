package id.ilp.rules.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Variant;
import id.ilp.rules.IlpEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No age, interval, province code, product or national number of immunization stands in Java: a
 * health authority changes all of them in rows. The sources are parsed by the compiler itself.
 */
class NumbersStayInRowsTest {
  private static final Path CORE = Path.of("../ilp-core/src/main/java/id/ilp/core/immunization");
  private static final Path RULES = Path.of("src/main/java");

  /** What of the rules speaks of immunization. */
  private static final Pattern OF_THE_AREA =
      Pattern.compile(
          "import id\\.ilp\\.core\\.immunization\\."
              + "|class (Obstacle|Hindrances|Needs|NotOffered|CompletenessStep)\\b"
              + "|record (Hindrances|SeriesOffer|SeriesWithholding|CompletenessRow|RegionRow)\\b");

  private static final Pattern PERIOD = Pattern.compile("P(\\d+[YMWD])+");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-)?\\d{2}-\\d{2}");
  private static final Pattern PLACE = Pattern.compile("\\d{2,10}");
  private static final Pattern ARITHMETIC =
      Pattern.compile("(plus|minus|of)(Days|Weeks|Months|Years)");

  /** Distances of one day say "the day after" and "the day before" of half-open windows. */
  private static final Set<String> ONE_DAY = Set.of("plusDays", "minusDays");

  /** Codes of products, series and variants. */
  private static final Set<String> CODES = codes();

  /** What stands in Java and is no policy, each with its reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of("SchoolYear.java Month.JULY", "the school year itself, a word of the field");

  /** Packages and files that decide nothing: they try out, explain or read what was decided. */
  private static final Pattern DECIDES_NOTHING =
      Pattern.compile("/(explain|timeline|cases|catalogue)/|/SyntheticPeople\\.java");

  private static Map<String, String> sources() {
    var sources = new TreeMap<String, String>();
    for (Path root : List.of(CORE, RULES)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(NumbersStayInRowsTest::decides).toList()) {
          String text = Files.readString(file);
          if (root.equals(CORE) || OF_THE_AREA.matcher(text).find()) {
            sources.put(file.getFileName().toString(), text);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static boolean decides(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.endsWith(".java") && !DECIDES_NOTHING.matcher(name).find();
  }

  @Test
  void the_sources_of_the_area_are_looked_at() {
    assertThat(sources()).hasSizeGreaterThan(40);
    assertThat(sources().keySet())
        .contains("NextDoses.java", "DoseJudge.java", "CampaignCourse.java", "Timing.java")
        .contains("ImmunizationStep.java", "TetanusStep.java", "CampaignStep.java")
        .contains(
            "ClientRecord.java", "Obstacle.java", "ScheduleReader.java", "CampaignReader.java");
    assertThat(CODES).contains("mr", "dpt-hb-hib-ipv", "school-td", "hexavalent");
  }

  @Test
  void no_number_of_a_schedule_stands_in_java() {
    List<String> found = new ArrayList<>();
    sources().forEach((name, text) -> found.addAll(violations(name, text)));
    assertThat(found).as("an exception nobody needs any more").containsAll(EXCEPTIONS.keySet());
    found.removeAll(EXCEPTIONS.keySet());
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int days = 28;",
        "long days = 1799L;",
        "double grams = 2000.0;",
        "String age = \"P9M\";",
        "String age = \"P59M29D\";",
        "String day = \"2023-05-16\";",
        "String opens = \"08-01\";",
        "String province = \"34\";",
        "String series = \"mr\";",
        "String product = \"dpt-hb-hib-ipv\";",
        "String variant = \"hexavalent\";",
        "java.time.Period age = java.time.Period.ofYears(1);",
        "java.time.LocalDate day(java.time.LocalDate d) { return d.plusMonths(1); }",
        "java.time.LocalDate day(java.time.LocalDate d) { return d.plusDays(-1); }",
        "java.time.Month month = java.time.Month.AUGUST;",
      })
  void a_planted_number_is_found(String member) {
    assertThat(violations("Planted.java", "class Planted { " + member + " }")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int count = 0; boolean isOne = count == 1;",
        "String key = \"dose.due\";",
        "/** From birth + 59 months; \"P59M\" and \"34\". */ int documented;",
        "java.time.LocalDate last(java.time.LocalDate end) { return end.minusDays(1); }",
        "java.time.Period age(int years) { return java.time.Period.ofYears(years); }",
      })
  void what_is_no_number_of_a_schedule_is_left_alone(String member) {
    assertThat(violations("Planted.java", "class Planted { " + member + " }")).isEmpty();
  }

  private static Set<String> codes() {
    Schedule schedule = IlpEngine.national().pack().schedule();
    var codes = new HashSet<>(schedule.vaccines().keySet());
    codes.addAll(schedule.series().keySet());
    schedule.variants().stream().map(Variant::name).forEach(codes::add);
    return codes;
  }

  private static List<String> violations(String name, String text) {
    var source =
        new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of(), null, List.of(source));
    try {
      List<String> found = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Search(name, found, CODES).scan(new TreePath(unit), null);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects what should be a row. */
  private static final class Search extends TreePathScanner<Void, Void> {
    private final String file;
    private final List<String> found;
    private final Set<String> codes;

    Search(String file, List<String> found, Set<String> codes) {
      this.file = file;
      this.found = found;
      this.codes = codes;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      Object value = literal.getValue();
      boolean isNumber = value instanceof Number number && Math.abs(number.doubleValue()) > 1;
      boolean isWord =
          value instanceof String word
              && (PERIOD.matcher(word).matches()
                  || DAY.matcher(word).matches()
                  || PLACE.matcher(word).matches()
                  || codes.contains(word));
      if (isNumber || isWord) {
        found.add(file + " " + literal);
      }
      return super.visitLiteral(literal, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      String select = call.getMethodSelect().toString();
      String method = select.substring(select.lastIndexOf('.') + 1);
      boolean isLiteral =
          call.getArguments().stream()
              .anyMatch(argument -> argument.toString().matches("-?\\d+L?"));
      boolean isOneDay = ONE_DAY.contains(method) && call.getArguments().toString().equals("1");
      if (ARITHMETIC.matcher(method).matches() && isLiteral && !isOneDay) {
        found.add(file + " " + call);
      }
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void none) {
      if (select.getExpression().toString().matches("(java\\.time\\.)?Month")) {
        found.add(file + " " + select);
      }
      return super.visitMemberSelect(select, null);
    }
  }
}
