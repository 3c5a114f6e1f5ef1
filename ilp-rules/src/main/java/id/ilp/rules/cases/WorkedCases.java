package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The worked cases of a pack: every {@code cases.csv} beside its rules.
 *
 * <pre>{@code
 * PackFiles pack = PackFiles.directory(Path.of("my-pack"));
 * IlpEngine engine = IlpEngine.builder().overlay(pack).build();
 * CaseReport report = WorkedCases.of(pack, engine).run();
 * }</pre>
 */
public final class WorkedCases {
  /** How the file of a folder's cases is called. */
  public static final String FILE = "cases.csv";

  private final PackFiles pack;
  private final ImmutableList<WorkedCase> all;

  private WorkedCases(PackFiles pack, ImmutableList<WorkedCase> all) {
    this.pack = pack;
    this.all = all;
  }

  /**
   * Reads the cases of {@code pack}.
   *
   * @param engine plans them; its codes are those a case may use
   * @throws PackException with every cell that cannot be read
   */
  public static WorkedCases of(PackFiles pack, IlpEngine engine) {
    return of(pack, folder -> engine);
  }

  /**
   * The same, where folders belong to different rule books.
   *
   * @param engines the engine that plans the cases of a folder
   */
  public static WorkedCases of(PackFiles pack, Function<String, IlpEngine> engines) {
    List<String> problems = new ArrayList<>();
    var cases = ImmutableList.<WorkedCase>builder();
    Map<IlpEngine, Vocabulary> vocabularies = new HashMap<>();
    pack.texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith("/" + FILE)) {
                String folder = path.substring(0, path.length() - FILE.length() - 1);
                IlpEngine engine = engines.apply(folder);
                var reader =
                    new CaseReader(
                        folder,
                        engine,
                        vocabularies.computeIfAbsent(engine, Vocabulary::of),
                        problems);
                cases.addAll(reader.read(pack.display(path), text));
              }
            });
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new WorkedCases(pack, cases.build());
  }

  /** All cases, by folder and in the order of the file. */
  public ImmutableList<WorkedCase> all() {
    return all;
  }

  /** Runs every case. */
  public CaseReport run() {
    return CaseReport.of(
        pack, all.stream().map(WorkedCase::run).collect(ImmutableList.toImmutableList()));
  }
}
