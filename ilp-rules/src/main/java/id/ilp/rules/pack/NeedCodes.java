package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.immunization.Vaccine;
import id.ilp.core.plan.DoseTiming;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The exchange codes of needs, those of the product and the timing, put together once. */
public final class NeedCodes {
  private final ImmutableMap<String, Vaccine> vaccines;
  private final ImmutableMap<DoseTiming, ExchangeCode> timings;

  /** By product; most are never due. */
  private final Map<String, Map<DoseTiming, ExchangeCodes>> timed = new ConcurrentHashMap<>();

  NeedCodes(
      ImmutableMap<String, Vaccine> vaccines, ImmutableMap<DoseTiming, ExchangeCode> timings) {
    this.vaccines = vaccines;
    this.timings = timings;
  }

  /** The codes of a dose of {@code product}; none if it is no product of the rule book. */
  public ExchangeCodes of(String product, Optional<DoseTiming> timing) {
    Vaccine vaccine = vaccines.get(product);
    if (vaccine == null) {
      return ExchangeCodes.NONE;
    }
    return timing.isPresent()
        ? timed(vaccine).getOrDefault(timing.get(), vaccine.codes())
        : vaccine.codes();
  }

  private Map<DoseTiming, ExchangeCodes> timed(Vaccine vaccine) {
    Map<DoseTiming, ExchangeCodes> known = timed.get(vaccine.code());
    if (known == null) {
      known = new EnumMap<>(DoseTiming.class);
      for (DoseTiming timing : DoseTiming.values()) {
        known.put(timing, together(vaccine.codes(), timings.get(timing)));
      }
      timed.put(vaccine.code(), known);
    }
    return known;
  }

  private static ExchangeCodes together(ExchangeCodes product, @Nullable ExchangeCode timing) {
    var codes = ImmutableList.<ExchangeCode>builder().addAll(product.kinds());
    if (timing != null) {
      codes.add(timing);
    }
    return new ExchangeCodes(codes.build(), product.products());
  }
}
