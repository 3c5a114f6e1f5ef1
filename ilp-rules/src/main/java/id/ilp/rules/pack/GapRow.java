package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.util.Optional;

/**
 * Who began and did not go on: a drop-out or left-out rate.
 *
 * @param id such as {@code dropout-dpt}
 * @param began the dose that begins; empty = being born
 * @param continued the dose that goes on
 * @param within how far back doses and births count
 * @param row where it stands, as {@code file:line}
 */
public record GapRow(
    String id,
    Text name,
    Optional<Achievement> began,
    Achievement continued,
    TimeSpan within,
    String row,
    ImmutableList<Citation> citations) {}
