package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;

/**
 * What other systems call a {@link Vaccine}. A plan says what kind is given; which packaged product
 * it was is known only once it is given.
 *
 * @param kinds names of the vaccine as such: its KFA group, CVX, ATC
 * @param products packaged products (KFA) that are of it; any of them may be given
 */
public record ExchangeCodes(
    ImmutableList<ExchangeCode> kinds, ImmutableList<ExchangeCode> products) {
  /** No code is known. */
  public static final ExchangeCodes NONE =
      new ExchangeCodes(ImmutableList.of(), ImmutableList.of());
}
