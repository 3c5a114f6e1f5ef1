package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import id.ilp.rules.pack.PackEdition;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.Predicate1;

/**
 * The shipped rules as the build wrote them down: what each is called, asks and cites, and the
 * numbers of its conditions. To have Drools make its models of them, and to look at those, would
 * take much of the time to the first plan.
 */
final class ShippedRules {
  /** Written when the jar is built. */
  static final String INDEX = "META-INF/ilp/rules.bin";

  private ShippedRules() {}

  /**
   * What {@link #read} reads.
   *
   * @throws IllegalStateException if a rule needs a session, for which its model is needed
   */
  static byte[] write(List<Model> models) {
    var writing = new Writing();
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        writing.add(StatedRule.of(rule, PlainRule.of(rule)));
      }
    }
    return writing.bytes();
  }

  /** The rules that belong to {@code edition}, in the order of the book. */
  static ImmutableList<StatedRule> read(PackEdition edition) {
    ClassLoader loader = ShippedRules.class.getClassLoader();
    try (InputStream index = loader.getResourceAsStream(INDEX)) {
      if (index == null) {
        throw new IllegalStateException(INDEX + " is missing: the rules were not compiled");
      }
      return new Reading(new DataInputStream(new BufferedInputStream(index)), loader)
          .rules(edition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names in a list, and rules that name them by their places. */
  private static final class Writing {
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final ByteArrayOutputStream rules = new ByteArrayOutputStream();
    private final DataOutputStream to = new DataOutputStream(rules);
    private int count;

    void add(StatedRule rule) {
      PlainRule plain =
          rule.plain()
              .orElseThrow(
                  () -> new IllegalStateException("'" + rule.name() + "' needs a session"));
      try {
        to.writeUTF(rule.name());
        name(rule.folder());
        to.writeUTF(rule.source());
        to.writeByte(plain.parts().size());
        for (PlainRule.Part part : plain.parts()) {
          name(part.type().getName());
          to.writeByte(part.tests().size());
          for (Predicate1<Object> test : part.tests()) {
            code(test);
          }
        }
        code(plain.action().block());
        to.writeBoolean(plain.action().isUsingDrools());
        ImmutableIntArray arguments = plain.action().arguments();
        to.writeByte(arguments.length());
        for (int i = 0; i < arguments.length(); i++) {
          to.writeByte(arguments.get(i));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory does not fail
      }
      count++;
    }

    private void name(String name) throws IOException {
      to.writeShort(places.computeIfAbsent(name, key -> places.size()));
    }

    private void code(Object lambda) throws IOException {
      if (!(PlainRule.own(lambda) instanceof RuleCode code)) {
        throw new IllegalStateException(lambda.getClass() + " is no code of a rule package");
      }
      name(code.getClass().getName());
      to.writeShort(code.number());
    }

    byte[] bytes() {
      var bytes = new ByteArrayOutputStream();
      try (var all = new DataOutputStream(bytes)) {
        all.writeShort(places.size());
        for (String name : places.keySet()) {
          all.writeUTF(name);
        }
        all.writeShort(count);
        rules.writeTo(all);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory does not fail
      }
      return bytes.toByteArray();
    }
  }

  private static final class Reading {
    private final DataInputStream from;
    private final ClassLoader loader;
    private final List<String> names = new ArrayList<>();
    private final Map<String, LazyCode> codes = new HashMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    Reading(DataInputStream from, ClassLoader loader) {
      this.from = from;
      this.loader = loader;
    }

    ImmutableList<StatedRule> rules(PackEdition edition) throws IOException {
      for (int left = from.readUnsignedShort(); left > 0; left--) {
        names.add(from.readUTF());
      }
      var rules = ImmutableList.<StatedRule>builder();
      for (int left = from.readUnsignedShort(); left > 0; left--) {
        StatedRule rule = rule();
        if (edition.includes(rule.folder())) {
          rules.add(rule);
        }
      }
      return rules.build();
    }

    private StatedRule rule() throws IOException {
      String name = from.readUTF();
      String folder = name();
      String source = from.readUTF();
      var parts = ImmutableList.<PlainRule.Part>builder();
      for (int left = from.readUnsignedByte(); left > 0; left--) {
        parts.add(part());
      }
      LazyCode code = code();
      int number = from.readUnsignedShort();
      boolean isUsingDrools = from.readBoolean();
      var arguments = ImmutableIntArray.builder();
      for (int left = from.readUnsignedByte(); left > 0; left--) {
        arguments.add(from.readUnsignedByte());
      }
      var action = new PlainRule.Action(code.consequence(number), isUsingDrools, arguments.build());
      return StatedRule.shipped(folder, source, PlainRule.shipped(name, parts.build(), action));
    }

    private PlainRule.Part part() throws IOException {
      Class<?> type = types.computeIfAbsent(name(), this::type);
      var tests = ImmutableList.<Predicate1<Object>>builder();
      for (int left = from.readUnsignedByte(); left > 0; left--) {
        LazyCode code = code();
        tests.add(code.condition(from.readUnsignedShort()));
      }
      return new PlainRule.Part(type, tests.build());
    }

    private String name() throws IOException {
      return names.get(from.readUnsignedShort());
    }

    private LazyCode code() throws IOException {
      return codes.computeIfAbsent(name(), LazyCode::new);
    }

    private Class<?> type(String name) {
      try {
        return Class.forName(name, false, loader);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
