package id.ilp.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Records, plans and facility networks as JSON: the one place that configures Jackson. UTF-8, dates
 * as ISO text, no {@code null} in a plan, the same plan always the same bytes.
 */
public final class IlpJson {
  /** A record, or a facility network, longer than this many bytes is refused. */
  public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  /** What is said of a record that is too long. */
  static final String TOO_LONG =
      "a record of more than "
          + MAX_RECORD_BYTES
          + " bytes; one record is at most that, and several go on lines of their own";

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CHARSET_DETECTION) // UTF-8, whatever it looks like
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(1_000_000)
                  .maxNumberLength(400)
                  .build())
          .build();

  private IlpJson() {}

  /**
   * Reads one record.
   *
   * @throws RecordException if the text is not JSON, is too long, or has no person with id and
   *     birth date
   */
  public static HealthRecord readRecord(String json) throws RecordException {
    return readRecord(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads one record from UTF-8 bytes; see {@link #readRecord(String)}. */
  public static HealthRecord readRecord(byte[] json) throws RecordException {
    if (json.length > MAX_RECORD_BYTES) {
      throw new RecordException(TOO_LONG, 1, 1, "");
    }
    int start = startsWithByteOrderMark(json) ? 3 : 0;
    try (JsonParser parser = FACTORY.createParser(json, start, json.length - start)) {
      return RecordReader.read(onlyValue(parser, "health record"));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array does not fail
    }
  }

  /**
   * Reads a facility network from UTF-8 bytes.
   *
   * @throws NetworkException with every problem and its place
   */
  public static FacilityNetwork readNetwork(byte[] json) throws NetworkException {
    if (json.length > MAX_RECORD_BYTES) {
      String message = "1:1: a network of " + json.length + " bytes; at most " + MAX_RECORD_BYTES;
      throw new NetworkException(ImmutableList.of(message));
    }
    int start = startsWithByteOrderMark(json) ? 3 : 0;
    try (JsonParser parser = FACTORY.createParser(json, start, json.length - start)) {
      return NetworkReader.read(onlyValue(parser, "facility network"));
    } catch (RecordException e) {
      throw new NetworkException(
          ImmutableList.of(e.line() + ":" + e.column() + ": " + e.problem()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array does not fail
    }
  }

  private static boolean startsWithByteOrderMark(byte[] json) {
    return json.length >= 3
        && json[0] == (byte) 0xEF
        && json[1] == (byte) 0xBB
        && json[2] == (byte) 0xBF;
  }

  private static JsonNode onlyValue(JsonParser parser, String what)
      throws IOException, RecordException {
    try {
      if (parser.nextToken() == null) {
        throw new RecordException("found nothing, expected a " + what, 1, 1, "");
      }
      JsonNode root = JsonNode.read(parser);
      if (parser.nextToken() != null) {
        var at = parser.currentTokenLocation();
        throw new RecordException(
            "found more after the " + what, at.getLineNr(), at.getColumnNr(), "");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw broken(e, parser);
    }
  }

  /** Whether {@code json} is the beginning of something longer. */
  static boolean breaksOff(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      while (parser.nextToken() != null) {
        // only the end is of interest
      }
      return false;
    } catch (JsonEOFException e) {
      return true;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array does not fail
    }
  }

  /** Not every fault knows its place; the parser then does. */
  static RecordException broken(JsonProcessingException e, JsonParser parser) {
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String what = e instanceof JsonParseException ? "not JSON: " : "";
    String message = e.getOriginalMessage().replaceAll("\\s+", " ");
    return new RecordException(what + message, at.getLineNr(), at.getColumnNr(), "");
  }

  /** Writes {@code plan} on one line, all needs included. */
  public static String write(CarePlan plan) {
    return write(plan, PlanView.ALL);
  }

  /** Writes what {@code view} shows of {@code plan}, on one line. */
  public static String write(CarePlan plan, PlanView view) {
    return write(generator -> new PlanWriter(generator, view).write(plan));
  }

  /** Writes a document of another kind on one line. */
  public static String write(Document document) {
    var text = new StringWriter(4096);
    try (var generator = FACTORY.createGenerator(text)) {
      document.write(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.toString();
  }

  /** Writes itself to a generator, which it does not close. */
  @FunctionalInterface
  public interface Document {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes {@code record} on one line, as {@link #readRecord} reads it. */
  public static String write(HealthRecord record) {
    return write(generator -> new RecordWriter(generator).write(record));
  }

  /** The JSON Schema (2020-12) of a health record. */
  public static String healthRecordSchema() {
    return resource("health-record.schema.json");
  }

  /** The JSON Schema (2020-12) of a care plan. */
  public static String carePlanSchema() {
    return resource("care-plan.schema.json");
  }

  /** The JSON Schema (2020-12) of a facility network. */
  public static String facilityNetworkSchema() {
    return resource("facility-network.schema.json");
  }

  private static String resource(String name) {
    return DocumentWriter.schema(IlpJson.class, name);
  }
}
