package id.ilp.rules.check;

import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.cases.WorkedCases;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every topic and every folder of rules has worked cases. */
final class FolderCheck {
  private FolderCheck() {}

  /** One problem for each folder without a case among {@code cases}, at its first file. */
  static List<PackProblem> problems(PackFiles pack, List<WorkedCase> cases) {
    Map<String, String> folders = new TreeMap<>();
    for (String path : pack.texts().keySet()) {
      int slash = path.lastIndexOf('/');
      String name = path.substring(slash + 1);
      boolean isTopic = name.equals("topic.csv");
      if (slash > 0 && (isTopic || name.endsWith(".drl"))) {
        folders.merge(path.substring(0, slash), path, (first, second) -> isTopic ? second : first);
      }
    }
    Set<String> tested = cases.stream().map(WorkedCase::folder).collect(Collectors.toSet());
    return folders.entrySet().stream()
        .filter(folder -> !tested.contains(folder.getKey()))
        .map(
            folder ->
                PackProblem.error(
                    new RuleProblem(
                        pack.display(folder.getValue()),
                        1,
                        1,
                        "folder "
                            + folder.getKey()
                            + " has no worked case: no "
                            + WorkedCases.FILE
                            + " beside this file holds one")))
        .toList();
  }
}
