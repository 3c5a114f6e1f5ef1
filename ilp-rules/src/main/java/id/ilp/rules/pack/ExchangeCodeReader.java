package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.rows.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what other systems call the products: immunization/exchange-codes.csv. */
final class ExchangeCodeReader {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private ExchangeCodeReader() {}

  /** By vaccine, in the order of the file. */
  static Map<String, ExchangeCodes> read(
      List<PackFiles> packs, CitationParser citations, Collection<String> vaccines) {
    var kinds = new LinkedHashMap<String, ImmutableList.Builder<ExchangeCode>>();
    var products = new LinkedHashMap<String, ImmutableList.Builder<ExchangeCode>>();
    var seen = new HashSet<String>();
    List<Row> rows = new ArrayList<>();
    for (PackFiles pack : packs) {
      rows.addAll(rows(pack));
    }
    for (Row row : rows) {
      String vaccine = row.text("vaccine");
      if (!vaccines.contains(vaccine)) {
        throw row.problem("vaccine", "'" + vaccine + "' is not in vaccines.csv");
      } else if (!seen.add(vaccine + " " + row.text("system") + " " + row.text("code"))) {
        throw row.problem("code", "'" + row.text("code") + "' of " + vaccine + " stands twice");
      }
      var of = row.isYes("is_product") ? products : kinds;
      of.computeIfAbsent(vaccine, key -> ImmutableList.builder()).add(code(row, citations));
    }
    var codes = new LinkedHashMap<String, ExchangeCodes>();
    for (String vaccine : vaccines) {
      codes.put(
          vaccine,
          new ExchangeCodes(
              kinds.getOrDefault(vaccine, ImmutableList.builder()).build(),
              products.getOrDefault(vaccine, ImmutableList.builder()).build()));
    }
    return codes;
  }

  private static List<Row> rows(PackFiles pack) {
    return PackReader.optionalFile(
            pack,
            "immunization/exchange-codes.csv",
            "vaccine",
            "system",
            "code",
            "is_product",
            "display",
            "source")
        .rows();
  }

  /** One code, from the columns {@code system}, {@code code}, {@code display} and source. */
  static ExchangeCode code(Row row, CitationParser citations) {
    String system = row.text("system");
    if (!ADDRESS.matcher(system).matches()) {
      throw row.problem("system", "'" + system + "' is not the address of a code system");
    }
    return new ExchangeCode(
        system, row.text("code"), row.optionalText("display"), citations.of(row));
  }
}
