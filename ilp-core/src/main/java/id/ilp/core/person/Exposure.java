package id.ilp.core.person;

import id.ilp.core.date.RecordDate;
import java.util.Optional;

/**
 * A contact or stay that may have passed a disease on.
 *
 * @param code catalogue code, such as {@code tb-close-contact}
 * @param date empty if not known
 */
public record Exposure(String code, Optional<RecordDate> date) {}
