package id.ilp.core.record;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import id.ilp.core.text.Text;
import java.util.Arrays;
import java.util.function.Supplier;

/** The codes a record may use for conditions, exposures and services, read from rows. */
public final class RecordCodes {
  /** What a code names. */
  public enum Kind {
    CONDITION,
    EXPOSURE,
    SERVICE
  }

  private static final Supplier<RecordCodes> CATALOGUE =
      Suppliers.memoize(
          () ->
              new RecordCodes(
                  RowFile.resource(
                      RecordCodes.class, "codes.csv", "kind", "code", "name_en", "name_id")));

  private final ImmutableMap<Kind, ImmutableMap<String, Text>> names;

  private RecordCodes(RowFile file) {
    var table = ImmutableTable.<Kind, String, Text>builder();
    for (Row row : file.rows()) {
      table.put(row.choice("kind", Kind.class), row.text("code"), row.bilingual("name"));
    }
    ImmutableTable<Kind, String, Text> all = table.buildOrThrow();
    names = Maps.immutableEnumMap(Maps.toMap(Arrays.asList(Kind.values()), all::row));
  }

  /** The codes of the shipped catalogue. */
  public static RecordCodes catalogue() {
    return CATALOGUE.get();
  }

  /** Codes of one kind with their names. */
  public ImmutableMap<String, Text> of(Kind kind) {
    return requireNonNull(names.get(kind));
  }

  /** Whether {@code code} is one of {@code kind}. */
  public boolean knows(Kind kind, String code) {
    return of(kind).containsKey(code);
  }
}
