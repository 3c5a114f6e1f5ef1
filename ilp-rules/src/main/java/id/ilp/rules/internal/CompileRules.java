package id.ilp.rules.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ilp.rules.pack.CompiledRules;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RulesRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiles the shipped rules when the jar is built.
 *
 * <p>Arguments: the folder that holds the resources, and the folder the classes are written to,
 * which is on the class path. Beside the classes stand the list of the model classes, the rules
 * without their models, what the text of each tells, the files of the pack in one, and its rows.
 */
public final class CompileRules {
  private CompileRules() {}

  public static void main(String[] arguments) throws IOException {
    Path to = Path.of(arguments[1]);
    try {
      Path from = Path.of(arguments[0]);
      Map<String, String> texts = texts(from);
      ClassLoader loader = CompileRules.class.getClassLoader();
      write(DrlCompiler.of(loader).compile(texts), to);
      write(to.resolve(ShippedRules.INDEX), ShippedRules.write(RuleModels.shipped(loader)));
      write(to.resolve(RuleOutlines.INDEX), RuleOutlines.write(texts));
      PackFiles pack = PackFiles.directory(from.resolve(PackFiles.ROOT));
      write(to.resolve(PackFiles.BUNDLE), pack.bundle());
      write(to.resolve(PackFiles.ROWS), pack.rowBundle());
    } catch (RulesRefusedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static Map<String, String> texts(Path from) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
        texts.put(from.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private static void write(CompiledRules rules, Path to) throws IOException {
    for (Map.Entry<String, byte[]> compiled : rules.classes().entrySet()) {
      write(to.resolve(compiled.getKey().replace('.', '/') + ".class"), compiled.getValue());
    }
    byte[] index = (String.join("\n", rules.modelClassNames()) + "\n").getBytes(UTF_8);
    write(to.resolve(RuleModels.INDEX), index);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
