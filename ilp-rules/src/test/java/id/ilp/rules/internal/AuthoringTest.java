package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.description.JavadocDescription;
import com.github.javaparser.javadoc.description.JavadocInlineTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * AUTHORING.md holds every word of rules with the sentence of its Javadoc. Written anew with {@code
 * -Dtest=AuthoringTest -Dvocabulary.write=true}.
 */
class AuthoringTest {
  private static final Path FILE = Path.of("AUTHORING.md");
  private static final Path SOURCES = Path.of("src/main/java/id/ilp/rules/client");
  private static final String BEGIN = "<!-- vocabulary -->\n";
  private static final String END = "<!-- /vocabulary -->\n";
  private static final Set<String> ANSWERS =
      Set.of("boolean", "int", "Reading", "Observation", "Value", "String");

  /** A word, how it is written, and what it answers or concludes. */
  private record Entry(String name, String signature, String answer, String sentence) {
    boolean asks() {
      return ANSWERS.contains(answer);
    }
  }

  @BeforeAll
  static void readsJava17() {
    StaticJavaParser.getParserConfiguration()
        .setLanguageLevel(com.github.javaparser.ParserConfiguration.LanguageLevel.JAVA_17);
  }

  @Test
  void the_vocabulary_is_that_of_the_sources() throws IOException {
    String page = Files.readString(FILE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertThat(end).as("the block is marked").isGreaterThanOrEqualTo(begin);
    String written = page.substring(0, begin) + block() + page.substring(end);
    if (Boolean.getBoolean("vocabulary.write")) {
      Files.writeString(FILE, written);
    }
    assertThat(Files.readString(FILE)).isEqualTo(written);
  }

  @Test
  void no_word_that_rules_may_use_is_left_out() throws IOException {
    var names = new TreeSet<String>();
    for (String type : types()) {
      entries(type).forEach(entry -> names.add(entry.name()));
    }
    assertThat(names).isEqualTo(new TreeSet<>(Vocabulary.names()));
  }

  @Test
  void a_word_without_a_sentence_is_refused() {
    CompilationUnit bare =
        StaticJavaParser.parse("public final class Bare { public int age() { return 1; } }");
    assertThatIllegalStateException()
        .isThrownBy(() -> entries(bare.getType(0)))
        .withMessage("Bare.age has no sentence in its Javadoc");
    CompilationUnit record =
        StaticJavaParser.parse("/** A thing. */ public record Bare(String code) {}");
    assertThatIllegalStateException()
        .isThrownBy(() -> entries(record.getType(0)))
        .withMessage("Bare.code has no sentence in its Javadoc");
  }

  private static List<String> types() {
    return List.of(
        "ClientQuestions",
        "Client",
        "Reading",
        "Observation",
        "Value",
        "Found",
        "Needs",
        "Offer",
        "ReferralRequest",
        "Obstacle");
  }

  private static String block() throws IOException {
    var block = new StringBuilder();
    table(block, "The `Client` is asked", "ClientQuestions", Entry::asks);
    table(block, "A class, `latest( … )`, is asked", "Reading", Entry::asks);
    table(
        block,
        "A record, `latestRecord( … )` or `observation`, is asked",
        "Observation",
        Entry::asks);
    table(block, "A number, `mean( … )` or `value( … )`, is asked", "Value", Entry::asks);
    table(block, "A `Found`, the finding of another rule, is asked", "Found", Entry::asks);
    table(block, "`Needs`, once all are decided, are asked", "Needs", Entry::asks);
    table(block, "The `Client` concludes", "Client", entry -> !entry.asks());
    table(block, "`offer( … )` goes on with", "Offer", entry -> true);
    table(block, "`refer( … )` goes on with", "ReferralRequest", entry -> true);
    table(block, "`obstacle( … )` goes on with", "Obstacle", entry -> true);
    block.append("\n**What a text in the brackets names**\n\n| In the tables | Is |\n|---|---|\n");
    TypeDeclaration<?> word = type("Word");
    word.findFirst(EnumDeclaration.class)
        .orElseThrow()
        .getEntries()
        .forEach(
            kind ->
                row(
                    block,
                    shown(kind.getNameAsString()),
                    sentence(kind, "Word." + kind.getNameAsString())));
    return block.append('\n').toString();
  }

  private static void table(StringBuilder block, String title, String type, Predicate<Entry> wanted)
      throws IOException {
    block.append("\n**").append(title).append("**\n\n| Word | Means |\n|---|---|\n");
    entries(type).stream()
        .filter(wanted)
        .forEach(entry -> row(block, "`" + entry.signature() + "`", entry.sentence()));
  }

  private static void row(StringBuilder block, String word, String sentence) {
    block.append("| ").append(word).append(" | ").append(sentence).append(" |\n");
  }

  private static TypeDeclaration<?> type(String name) throws IOException {
    return StaticJavaParser.parse(SOURCES.resolve(name + ".java")).getType(0);
  }

  private static List<Entry> entries(String type) throws IOException {
    return entries(type(type));
  }

  private static List<Entry> entries(TypeDeclaration<?> type) {
    var entries = new ArrayList<Entry>();
    if (type instanceof RecordDeclaration record) {
      for (Parameter component : record.getParameters()) {
        if (!component.isAnnotationPresent("ForEngine")) {
          entries.add(component(record, component));
        }
      }
    }
    for (MethodDeclaration method : type.getMethods()) {
      if (method.isPublic() && !method.isStatic() && !method.isAnnotationPresent("ForEngine")) {
        String name = method.getNameAsString();
        entries.add(
            new Entry(
                name,
                name + (isProperty(method) ? "" : parameters(method)),
                method.getTypeAsString(),
                sentence(method, type.getNameAsString() + "." + name)));
      }
    }
    return entries;
  }

  /** Numbers are compared, so rules write them without brackets. */
  private static boolean isProperty(MethodDeclaration method) {
    return method.getTypeAsString().equals("int") && method.getParameters().isEmpty();
  }

  private static Entry component(RecordDeclaration record, Parameter component) {
    String name = component.getNameAsString();
    String sentence =
        record.getJavadoc().map(Javadoc::getBlockTags).orElse(List.of()).stream()
            .filter(tag -> tag.getName().equals(Optional.of(name)))
            .map(tag -> plain(tag.getContent()))
            .findFirst()
            .orElse("");
    return new Entry(
        name,
        name,
        component.getTypeAsString(),
        checked(sentence, record.getNameAsString() + "." + name));
  }

  private static String parameters(MethodDeclaration method) {
    return method.getParameters().isEmpty()
        ? "()"
        : method.getParameters().stream()
            .map(AuthoringTest::parameter)
            .collect(Collectors.joining(", ", "( ", " )"));
  }

  private static String parameter(Parameter parameter) {
    String shown =
        parameter
            .getAnnotationByName("Word")
            .map(word -> shown(word.asSingleMemberAnnotationExpr().getMemberValue().toString()))
            .orElse(
                parameter.getType().isPrimitiveType()
                    ? parameter.getNameAsString()
                    : parameter.getTypeAsString());
    return shown + (parameter.isVarArgs() ? " …" : "");
  }

  private static String shown(String kind) {
    return kind.equals("FREE") ? "word" : kind.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String sentence(NodeWithJavadoc<?> node, String where) {
    return checked(node.getJavadoc().map(doc -> plain(doc.getDescription())).orElse(""), where);
  }

  private static String checked(String sentence, String where) {
    if (sentence.isBlank()) {
      throw new IllegalStateException(where + " has no sentence in its Javadoc");
    }
    return sentence;
  }

  /** The text of a comment on one line, code in backticks. */
  private static String plain(JavadocDescription description) {
    return description.getElements().stream()
        .map(
            element ->
                element instanceof JavadocInlineTag tag
                    ? "`" + tag.getContent().strip().replace("#", "") + "`"
                    : element.toText())
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }
}
