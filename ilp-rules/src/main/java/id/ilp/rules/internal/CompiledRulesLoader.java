package id.ilp.rules.internal;

import id.ilp.rules.pack.CompiledRules;

/** Loads classes that were compiled while the program runs. */
final class CompiledRulesLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final CompiledRules rules;

  CompiledRulesLoader(CompiledRules rules, ClassLoader factClasses) {
    super("rules", factClasses);
    this.rules = rules;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = rules.classes().get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
