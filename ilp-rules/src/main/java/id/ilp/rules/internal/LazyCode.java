package id.ilp.rules.internal;

import org.drools.model.functions.BlockN;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * The code of a rule package of this jar, loaded when one of its rules is first asked: most rules
 * are about people of whom the first plan is not.
 */
final class LazyCode {
  private final String className;

  /** Written by any thread; one is as good as another. */
  private volatile @Nullable RuleCode loaded;

  LazyCode(String className) {
    this.className = className;
  }

  private RuleCode code() {
    RuleCode code = loaded;
    if (code == null) {
      code = RuleModels.instance(className, LazyCode.class.getClassLoader(), RuleCode.class);
      loaded = code;
    }
    return code;
  }

  Predicate1<Object> condition(int number) {
    return fact -> code().holds(number, fact);
  }

  BlockN consequence(int number) {
    return facts -> code().run(number, facts);
  }
}
