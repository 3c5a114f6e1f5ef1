package id.ilp.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of JSON that knows where it stands. */
final class JsonNode {
  enum Kind {
    OBJECT("an object"),
    ARRAY("a list"),
    TEXT("text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    NULL("null");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static final int SHOWN = 60;

  private final Kind kind;
  private final int line;
  private final int column;
  private final String text;
  private final double number;
  private final Map<String, JsonNode> fields;
  private final List<JsonNode> items;

  private JsonNode(
      Kind kind,
      JsonLocation at,
      String text,
      double number,
      Map<String, JsonNode> fields,
      List<JsonNode> items) {
    this.kind = kind;
    this.line = at.getLineNr();
    this.column = at.getColumnNr();
    this.text = text;
    this.number = number;
    this.fields = fields;
    this.items = items;
  }

  /** Reads the value the parser stands on; leaves the parser on its last token. */
  static JsonNode read(JsonParser parser) throws IOException {
    return read(parser, parser.currentTokenLocation().getByteOffset());
  }

  private static JsonNode read(JsonParser parser, long start) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    if (at.getByteOffset() - start > IlpJson.MAX_RECORD_BYTES) {
      throw new StreamConstraintsException(IlpJson.TOO_LONG, at);
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, read(parser, start));
        }
        yield new JsonNode(Kind.OBJECT, at, "", 0, fields, List.of());
      }
      case START_ARRAY -> {
        List<JsonNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(read(parser, start));
        }
        yield new JsonNode(Kind.ARRAY, at, "", 0, Map.of(), items);
      }
      case VALUE_STRING -> scalar(Kind.TEXT, at, parser.getText(), 0);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          scalar(Kind.NUMBER, at, parser.getText(), parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, at, parser.getText(), 0);
      default -> scalar(Kind.NULL, at, "null", 0);
    };
  }

  private static JsonNode scalar(Kind kind, JsonLocation at, String text, double number) {
    return new JsonNode(kind, at, text, number, Map.of(), List.of());
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind expected) {
    return kind == expected;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** The text of a scalar. */
  String text() {
    return text;
  }

  double number() {
    return number;
  }

  boolean isTrue() {
    return kind == Kind.BOOLEAN && text.equals("true");
  }

  Map<String, JsonNode> fields() {
    return fields;
  }

  Collection<JsonNode> items() {
    return ImmutableList.copyOf(items);
  }

  /** The value as an error shows it, shortened. */
  String shown() {
    return switch (kind) {
      case TEXT -> "'" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "'";
      case NUMBER, BOOLEAN, NULL -> text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
      case OBJECT, ARRAY -> kind.words();
    };
  }

  /**
   * The value with a blank behind it if it is made of digits and what stands between those of a
   * date, fewer than an identity number has; words may name somebody.
   */
  String shownDigits() {
    return shown().matches("'?[0-9 ./:T-]{1,12}'?") ? shown() + " " : "";
  }

  /** The same content gives the same text, whatever its place. */
  String canonical() {
    return switch (kind) {
      case OBJECT -> {
        var sorted = new java.util.TreeMap<String, String>();
        fields.forEach((name, node) -> sorted.put(quoted(name), node.canonical()));
        yield sorted.toString();
      }
      case ARRAY -> items.stream().map(JsonNode::canonical).toList().toString();
      case TEXT -> quoted(text);
      case NUMBER, BOOLEAN, NULL -> text;
    };
  }

  /** In quotes that no text can close by itself: other content never looks the same. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
