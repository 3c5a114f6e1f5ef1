package id.ilp.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSourceTest {

  @Test
  void reads_one_pretty_printed_record() throws IOException {
    assertThat(read(Documents.RECORD)).containsExactly("1 P-0001");
  }

  @Test
  void reads_one_record_on_one_line_without_a_line_end() throws IOException {
    assertThat(read(person("A"))).containsExactly("1 A");
  }

  @Test
  void reads_one_record_a_line() throws IOException {
    assertThat(read(lines(person("A"), person("B"), person("C"))))
        .containsExactly("1 A", "2 B", "3 C");
  }

  @Test
  void reads_an_array() throws IOException {
    assertThat(read("[" + person("A") + ",\n" + person("B") + "\n,\n\n" + person("C") + "]\n"))
        .containsExactly("1 A", "2 B", "5 C");
  }

  @Test
  void reads_a_pretty_printed_array_of_pretty_printed_records() throws IOException {
    assertThat(read("[\n" + Documents.RECORD + ",\n" + Documents.RECORD + "]"))
        .hasSize(2)
        .allMatch(entry -> entry.endsWith("P-0001"))
        .startsWith("2 P-0001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n  \r\n\t", "﻿", "﻿\n\n"})
  void takes_a_byte_order_mark_and_blanks_before_the_records(String before) throws IOException {
    int blank = (int) before.chars().filter(c -> c == '\n').count();
    assertThat(read(before + lines(person("A"), person("B"))))
        .containsExactly((blank + 1) + " A", (blank + 2) + " B");
    assertThat(read(before + "[" + person("A") + "]")).containsExactly((blank + 1) + " A");
    assertThat(read(before + "{\n" + person("A").substring(1) + "\n"))
        .containsExactly((blank + 1) + " A");
  }

  @Test
  void takes_the_line_ends_of_windows() throws IOException {
    assertThat(read(person("A") + "\r\n\r\n" + person("B") + "\r\n")).containsExactly("1 A", "3 B");
    assertThat(read(Documents.RECORD.replace("\n", "\r\n"))).containsExactly("1 P-0001");
    assertThat(read("[\r\n" + person("A") + ",\r\n" + person("B") + "]\r\n"))
        .containsExactly("2 A", "3 B");
  }

  @Test
  void skips_blank_lines_and_still_counts_them() throws IOException {
    assertThat(read("\n\n" + person("A") + "\n  \n\t\n" + person("B") + "\n\n"))
        .containsExactly("3 A", "6 B");
  }

  @Test
  void goes_on_after_a_broken_line_in_the_middle() throws IOException {
    assertThat(read(lines(person("A"), "{\"person\": nonsense}", person("B"))))
        .containsExactly("1 A", "2:12 not JSON: Unrecognized token 'nonsense'", "3 B");
  }

  @Test
  void goes_on_after_a_broken_first_line() throws IOException {
    assertThat(read(lines("{\"person\":", person("B"), person("C"))))
        .containsExactly(
            "1:11 not JSON: Unexpected end-of-input within/between Object entries", "2 B", "3 C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "}", "\"text\"", "7", "null", "{}", "{]", "{} {}"})
  void goes_on_after_two_lines_that_are_no_records(String line) throws IOException {
    List<String> entries = read(lines(line, line.equals("{}") ? "7" : line, person("C")));
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0)).startsWith("1:");
    assertThat(entries.get(1)).startsWith("2:");
    assertThat(entries.get(2)).isEqualTo("3 C");
  }

  @Test
  void ends_with_a_broken_last_line() throws IOException {
    assertThat(read(lines(person("A"), person("B").substring(0, 20))))
        .hasSize(2)
        .startsWith("1 A")
        .allMatch(entry -> entry.equals("1 A") || entry.startsWith("2:"));
    assertThat(read(person("A") + "\n{\"person\": {}}"))
        .containsExactly("1 A", "2:12 person.id is missing; it names the plan");
  }

  @Test
  void reports_a_single_line_that_breaks_off() throws IOException {
    assertThat(read("{\"person\": {\"id\": \"A\""))
        .hasSize(1)
        .allMatch(entry -> entry.startsWith("1:"));
  }

  @Test
  void reports_a_fault_inside_a_pretty_printed_record_where_it_is() throws IOException {
    assertThat(read("\n{\n\"person\": {\n\"id\": \"A\",\n\"birthDate\": \"2000-02-30\"}\n}\n"))
        .containsExactly("5:14 person.birthDate '2000-02-30' is not a date such as 2026-01-15");
    assertThat(read("{\n  \"person\": {\n  nonsense\n}\n}\n"))
        .hasSize(1)
        .allMatch(entry -> entry.startsWith("3:"));
  }

  @Test
  void names_the_person_of_a_line_that_is_refused() throws IOException {
    try (var source = new RecordSource(stream("{\"person\": {\"id\": \"A\"}}"))) {
      RecordException error = source.next().orElseThrow().error().orElseThrow();
      assertThat(error.personId()).isEqualTo("A");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t\n", "﻿", "[]", "[ \n ]", "﻿[]\n"})
  void calls_an_input_without_records_an_error_once(String text) throws IOException {
    assertThat(read(text)).containsExactly("1:1 found nothing, expected health records");
  }

  @Test
  void calls_more_than_a_buffer_of_blanks_an_error_once() throws IOException {
    assertThat(read(" \n".repeat(100_000)))
        .containsExactly("1:1 found nothing, expected health records");
  }

  @Test
  void stays_at_its_end() throws IOException {
    try (var source = new RecordSource(stream(person("A")))) {
      assertThat(source.next()).isPresent();
      assertThat(source.next()).isEmpty();
      assertThat(source.next()).isEmpty();
    }
    try (var source = new RecordSource(stream("[7 8]"))) {
      assertThat(source.next()).isPresent();
      assertThat(source.next()).isPresent();
      assertThat(source.next()).isEmpty();
      assertThat(source.next()).isEmpty();
    }
  }

  @Test
  void goes_on_after_an_element_that_is_no_record() throws IOException {
    assertThat(read("[" + person("A") + ",\n7,\n{\"person\": {}},\n" + person("B") + "]"))
        .containsExactly(
            "1 A",
            "2:1 found a number, expected a health record",
            "3:12 person.id is missing; it names the plan",
            "4 B");
  }

  @Test
  void ends_an_array_at_a_fault_of_syntax() throws IOException {
    assertThat(read("[" + person("A") + ",\n{\"person\": nonsense},\n" + person("B") + "]"))
        .containsExactly(
            "1 A",
            "2:12 not JSON: Unrecognized token 'nonsense'; the rest of the array is not read");
  }

  @Test
  void reports_an_array_that_breaks_off() throws IOException {
    assertThat(read("[" + person("A") + ",\n" + person("B").substring(0, 20)))
        .hasSize(2)
        .startsWith("1 A")
        .allMatch(e -> e.equals("1 A") || e.matches("2:.*is not read"));
    assertThat(read("[" + person("A"))).hasSize(2);
    assertThat(read("[")).hasSize(1);
  }

  @Test
  void reports_more_after_an_array() throws IOException {
    assertThat(read("[" + person("A") + "]\n" + person("B")))
        .containsExactly("1 A", "2:1 found more after the array");
    assertThat(read("[]\n[]")).containsExactly("2:1 found more after the array");
  }

  @Test
  void survives_an_element_nested_without_end() throws IOException {
    assertThat(read("[\n" + person("A") + ",\n" + "[".repeat(100_000)))
        .hasSize(2)
        .startsWith("2 A")
        .allMatch(entry -> entry.equals("2 A") || entry.startsWith("3:"));
  }

  @Test
  void refuses_a_line_of_20_megabytes_and_goes_on() throws IOException {
    refusesLine(20 * 1024 * 1024L);
  }

  @Test
  void refuses_a_line_of_100_megabytes_and_goes_on() throws IOException {
    refusesLine(100 * 1024 * 1024L);
  }

  private static void refusesLine(long length) throws IOException {
    InputStream in =
        sequence(
            stream(person("A") + "\n{\"x\": \""),
            new Filler(length, (byte) 'x'),
            stream("\"}\n" + person("B") + "\n"));
    assertThat(entries(in))
        .containsExactly(
            "1 A",
            "2:1 a record of more than 4194304 bytes; one record is at most that, and several go"
                + " on lines of their own",
            "3 B");
  }

  @Test
  void refuses_a_first_line_that_is_too_long_and_goes_on() throws IOException {
    InputStream in =
        sequence(
            stream("{"), new Filler(17 * 1024 * 1024L, (byte) 'x'), stream("\n" + person("B")));
    assertThat(entries(in)).hasSize(2).endsWith("2 B");
  }

  @Test
  void refuses_a_pretty_printed_record_without_end() throws IOException {
    InputStream in = sequence(stream("{\n"), new Filler(20 * 1024 * 1024L, (byte) '\n'));
    assertThat(entries(in)).hasSize(1);
    InputStream other =
        sequence(stream("{\n\"x\":\n"), new Filler(17 * 1024 * 1024L, (byte) ' '), stream("\n}"));
    assertThat(entries(other))
        .hasSize(1)
        .allMatch(entry -> entry.startsWith("1:1 a record of more than 4194304 bytes"));
  }

  @Test
  void refuses_an_element_of_100_megabytes() throws IOException {
    // Small values without end: no text of it is too long, all of it is.
    InputStream in =
        sequence(
            stream("[" + person("A") + ",\n{\"x\": [\n"),
            new Filler(100 * 1024 * 1024L, "0,           \n".getBytes(StandardCharsets.UTF_8)),
            stream("0]}]"));
    List<String> entries = entries(in);
    assertThat(entries).hasSize(2).startsWith("1 A");
    assertThat(entries.get(1)).contains("a record of more than 4194304 bytes");
  }

  @Test
  void survives_garbage_of_every_kind() throws IOException {
    Random random = new Random(20261121);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 4) {
        bytes[0] = '[';
        bytes[1] = 0;
        bytes[2] = 0;
        bytes[3] = (byte) (random.nextBoolean() ? 0 : 0xFF);
      }
      assertThat(entries(new ByteArrayInputStream(bytes)))
          .isNotEmpty()
          .allMatch(entry -> entry.matches("(?s)\\d+:\\d+ .+"));
    }
  }

  @Test
  void goes_on_after_a_line_of_invalid_utf_8() throws IOException {
    byte[] text =
        lines(person("A"), "{\"person\": {\"id\": \"?\"}}", person("B"))
            .getBytes(StandardCharsets.UTF_8);
    text[new String(text, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xFF;
    List<String> entries = entries(new ByteArrayInputStream(text));
    assertThat(entries).hasSize(3).startsWith("1 A").endsWith("3 B");
    assertThat(entries.get(1)).startsWith("2:").contains("Invalid UTF-8");
  }

  @Test
  void passes_on_a_failure_of_the_input_itself() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
          }
        };
    assertThatThrownBy(() -> entries(failing)).hasMessage("disk on fire");
  }

  @Test
  void closes_its_input() throws IOException {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(person("A").getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    entries(in);
    assertThat(closed[0]).isTrue();
  }

  /** Bytes without end that nobody holds. */
  private static final class Filler extends InputStream {
    private final byte[] pattern;
    private long left;
    private int at;

    Filler(long length, byte... pattern) {
      this.left = length - length % pattern.length;
      this.pattern = pattern;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      int b = pattern[at] & 0xFF;
      at = (at + 1) % pattern.length;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      if (pattern.length == 1) {
        Arrays.fill(bytes, offset, offset + count, pattern[0]);
        left -= count;
      } else {
        for (int i = 0; i < count; i++) {
          bytes[offset + i] = (byte) read();
        }
      }
      return count;
    }
  }

  private static InputStream sequence(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  private static List<String> read(String text) throws IOException {
    return entries(stream(text));
  }

  /** Each entry as {@code line id} or {@code line:column problem}. */
  private static List<String> entries(InputStream in) throws IOException {
    List<String> entries = new ArrayList<>();
    try (var source = new RecordSource(in)) {
      for (Optional<RecordSource.Entry> next = source.next();
          next.isPresent();
          next = source.next()) {
        RecordSource.Entry entry = next.get();
        assertThat(entry.record().isPresent()).isNotEqualTo(entry.error().isPresent());
        entries.add(
            entry
                .record()
                .map(record -> entry.line() + " " + record.person().id())
                .orElseGet(() -> shown(entry.error().orElseThrow())));
      }
    }
    return entries;
  }

  private static String shown(RecordException error) {
    String problem = error.problem().replaceAll(": was expecting [^;]*", "");
    return error.line() + ":" + error.column() + " " + problem;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String person(String id) {
    return "{\"person\": {\"id\": \"" + id + "\", \"birthDate\": \"2000-01-15\"}}";
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
