package id.ilp.core.facility;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * A village (desa or kelurahan) of a {@link FacilityNetwork}.
 *
 * @param code ten-digit Kemendagri code
 * @param dusun its hamlets; none where they are not known
 */
public record Village(String code, String name, ImmutableList<String> dusun) {
  static final String CODE = "[0-9]{10}";

  /** Whether two names mean one hamlet: capital letters and blanks at the ends do not matter. */
  static boolean isSameDusun(String one, String other) {
    return key(one).equals(key(other));
  }

  /** Whether {@code name} is one of its hamlets. */
  public boolean hasDusun(String name) {
    return dusun.stream().anyMatch(one -> isSameDusun(one, name));
  }

  private static String key(String dusun) {
    return dusun.strip().toLowerCase(Locale.ROOT);
  }
}
