package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.plan.DoseTiming;
import java.util.Optional;

/**
 * The exchange codes of every need there can be, made once: those of the product and the timing.
 */
public final class NeedCodes {
  private final ImmutableMap<String, ExchangeCodes> untimed;
  private final ImmutableTable<String, DoseTiming, ExchangeCodes> timed;

  NeedCodes(
      ImmutableMap<String, Vaccine> vaccines, ImmutableMap<DoseTiming, ExchangeCode> timings) {
    untimed = ImmutableMap.copyOf(Maps.transformValues(vaccines, Vaccine::codes));
    var table = ImmutableTable.<String, DoseTiming, ExchangeCodes>builder();
    for (Vaccine vaccine : vaccines.values()) {
      for (DoseTiming timing : DoseTiming.values()) {
        var codes = ImmutableList.<ExchangeCode>builder().addAll(vaccine.codes().kinds());
        Optional.ofNullable(timings.get(timing)).ifPresent(codes::add);
        table.put(
            vaccine.code(), timing, new ExchangeCodes(codes.build(), vaccine.codes().products()));
      }
    }
    timed = table.buildOrThrow();
  }

  /** The codes of a dose of {@code product}; none if it is no product of the rule book. */
  public ExchangeCodes of(String product, Optional<DoseTiming> timing) {
    ExchangeCodes codes = untimed.get(product);
    if (codes != null && timing.isPresent()) {
      codes = timed.get(product, timing.get());
    }
    return codes == null ? ExchangeCodes.NONE : codes;
  }
}
