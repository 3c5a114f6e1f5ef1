package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command run inside the test, its streams caught. */
record Command(int status, String out, String err) {
  static final Path VILLAGE = Path.of("../data/posyandu-day.ndjson");

  static Command ilp(String... args) {
    return ilp(InputStream.nullInputStream(), args);
  }

  static Command ilp(InputStream in, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status = Ilp.run(in, out, err, args);
    return new Command(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The command whose output fails with {@code fault}. */
  static Command ilpInto(String fault, InputStream in, String... args) {
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(fault);
          }
        };
    var err = new ByteArrayOutputStream();
    int status = Ilp.run(in, closed, err, args);
    return new Command(status, "", err.toString(UTF_8));
  }

  /** Plans {@code records}, given as the input, for 21 November 2026. */
  static Command plan(String records, String... options) {
    var args = new java.util.ArrayList<>(List.of("plan", "--as-of", "2026-11-21"));
    args.addAll(List.of(options));
    args.add("-");
    return ilp(new ByteArrayInputStream(records.getBytes(UTF_8)), args.toArray(String[]::new));
  }

  /** Plans the people of the sample village. */
  static Command planVillage(String... options) {
    try {
      return plan(Files.readString(VILLAGE), options);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String person(String id) {
    return "{\"person\":{\"id\":\"" + id + "\",\"sex\":\"MALE\",\"birthDate\":\"2026-01-15\"}}";
  }
}
