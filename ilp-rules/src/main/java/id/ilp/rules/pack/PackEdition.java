package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reading of who is given which vaccine when: one row of {@code editions.csv}.
 *
 * @param id such as {@code id-national}
 * @param version such as {@code 2026.1}; that of its pack if the row names none
 * @param name for people
 * @param folders folders under {@code immunization/} whose series and rules belong to it, in order
 * @param programmes ids of the immunization programmes it stands for
 * @param coverage the edition whose series say who counts as completely immunized and where
 *     somebody stands on the tetanus ladder; its own id if it says so itself
 * @param firstDay the first day it plans for, if later than the rule book's
 */
public record PackEdition(
    String id,
    String version,
    Text name,
    ImmutableList<String> folders,
    ImmutableSet<String> programmes,
    String coverage,
    Optional<LocalDate> firstDay) {
  private static final String ROOT = "immunization/";

  /** Whether the rules of {@code folder} belong to it; only immunization differs by edition. */
  public boolean includes(String folder) {
    return !folder.startsWith(ROOT) || folders.contains(folder.substring(ROOT.length()));
  }
}
