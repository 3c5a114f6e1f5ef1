package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;
import java.util.Optional;

/**
 * What another system calls something.
 *
 * @param system URI of the code system
 * @param code exactly as that system writes it, leading zeros too
 * @param display what it names, in words
 * @param citations where the code stands
 */
public record ExchangeCode(
    String system, String code, Optional<String> display, ImmutableList<Citation> citations) {}
