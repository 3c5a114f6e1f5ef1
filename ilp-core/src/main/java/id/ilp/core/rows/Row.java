package id.ilp.core.rows;

import id.ilp.core.date.IsoText;
import id.ilp.core.text.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** One row of a {@link RowFile}: cells by column name, each read strictly. */
public final class Row {
  private final RowFile file;
  private final int number;

  /** The row of this number, counted from 0. */
  Row(RowFile file, int number) {
    this.file = file;
    this.number = number;
  }

  /** File and line, such as {@code immunization/national/series.csv:7}. */
  public String place() {
    return file.name() + ":" + line();
  }

  private long line() {
    return file.cells().line(number);
  }

  /** The cell, not empty. */
  public String text(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      throw problem(column, "is empty");
    }
    return cell;
  }

  /** The cell, if it is not empty. */
  public Optional<String> optionalText(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private String cell(String column) {
    int index = file.index(column);
    return index < 0 ? "" : file.cells().cell(number, index);
  }

  /** A cell of words separated by spaces; may be empty. */
  public List<String> words(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return List.of();
    }
    boolean isSpaced = cell.contains("  "); // else no pattern has to be compiled
    return List.of(cell.split(isSpaced ? " +" : " "));
  }

  /** A text from the columns {@code name_id} and {@code name_en}. */
  public Text bilingual(String name) {
    return Text.of(text(name + "_id"), text(name + "_en"));
  }

  /** A whole number. */
  public int integer(String column) {
    return parse(column, "a whole number", Integer::parseInt);
  }

  /** A number. */
  public double number(String column) {
    return parse(column, "a number", Row::finite);
  }

  /** Unlike {@code Double.parseDouble}, refuses {@code NaN}, {@code 1d} and what is too large. */
  private static double finite(String cell) {
    double number = new BigDecimal(cell).doubleValue();
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(cell);
    }
    return number;
  }

  /** A number, if the cell is not empty. */
  public OptionalDouble optionalNumber(String column) {
    return cell(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(column));
  }

  /** An age or interval. */
  public Period period(String column) {
    return parse(column, "a period such as P28D", IsoText::period);
  }

  /** An age or interval, if the cell is not empty. */
  public Optional<Period> optionalPeriod(String column) {
    return cell(column).isEmpty() ? Optional.empty() : Optional.of(period(column));
  }

  /** Ages or intervals, separated by spaces; may be none. */
  public List<Period> periods(String column) {
    return words(column).stream()
        .map(word -> parse(column, word, "a period such as P28D", IsoText::period))
        .toList();
  }

  /** A day. */
  public LocalDate date(String column) {
    return parse(column, "a date such as 2026-01-15", IsoText::day);
  }

  /** A day, if the cell is not empty. */
  public Optional<LocalDate> optionalDate(String column) {
    return cell(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
  }

  /** A constant of {@code type}. */
  public <E extends Enum<E>> E choice(String column, Class<E> type) {
    return constant(column, text(column), type);
  }

  /** Constants of {@code type}, separated by spaces. */
  public <E extends Enum<E>> List<E> choices(String column, Class<E> type) {
    List<E> choices = new ArrayList<>();
    for (String word : words(column)) {
      choices.add(constant(column, word, type));
    }
    return List.copyOf(choices);
  }

  /** {@code yes} or {@code no}. */
  public boolean isYes(String column) {
    return switch (text(column)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw problem(column, "'" + text(column) + "' is neither yes nor no");
    };
  }

  /** A complaint about one cell; throw it. */
  public RowException problem(String column, String problem) {
    return file.problem(line(), file.index(column), column + " " + problem);
  }

  /**
   * A complaint about a part of a cell; throw it.
   *
   * @param offset how many characters of the cell stand before the part
   */
  public RowException problem(String column, int offset, String problem) {
    return file.problem(line(), file.index(column), offset, column + " " + problem);
  }

  private <E extends Enum<E>> E constant(String column, String word, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    throw problem(column, "'" + word + "' is none of " + List.of(type.getEnumConstants()));
  }

  private <T> T parse(String column, String expected, Function<String, T> parser) {
    return parse(column, text(column), expected, parser);
  }

  private <T> T parse(String column, String cell, String expected, Function<String, T> parser) {
    try {
      return parser.apply(cell);
    } catch (NumberFormatException | DateTimeException e) {
      throw problem(column, "'" + cell + "' is not " + expected);
    }
  }
}
