package id.ilp.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG picture while it is written: one file, nothing fetched from elsewhere. */
final class SvgPage {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FONT =
      "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

  /** The width of A4 across, in millimetres. */
  private static final double PAGE = 297;

  private final StringWriter text = new StringWriter(64 * 1024);
  private final XMLStreamWriter xml;

  /** The colour of words that are read first. */
  static final String INK = "#1b1b1b";

  /** The colour of words that are read next. */
  static final String GREY = "#555555";

  /** The colour of lines that help the eye along. */
  static final String LINE = "#d5d5d5";

  /** Where a text stands from its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * A picture {@code width} by {@code height}, printed as wide as A4 across.
   *
   * @param language of its words, such as {@code id}
   */
  SvgPage(double width, double height, String language, String title, String about) {
    try {
      xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line();
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
      xml.writeAttribute("width", number(PAGE) + "mm");
      xml.writeAttribute("height", number(PAGE * height / width) + "mm");
      xml.writeAttribute("lang", language);
      xml.writeAttribute("role", "img");
      xml.writeAttribute("aria-labelledby", "title about");
      xml.writeAttribute("font-family", FONT);
      line();
      named("title", "title", title);
      named("desc", "about", about);
      xml.writeStartElement("style");
      xml.writeCharacters("@page { size: A4 landscape; margin: 0 }");
      xml.writeEndElement();
      line();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a string does not fail
    }
  }

  private void named(String element, String id, String words) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("id", id);
    xml.writeCharacters(Plain.line(words));
    xml.writeEndElement();
    line();
  }

  /** Begins a group that has a title of its own, shown where a pointer rests on it. */
  void begin(String kind, String title) {
    write(
        () -> {
          xml.writeStartElement("g");
          xml.writeAttribute("class", kind);
          line();
          xml.writeStartElement("title");
          xml.writeCharacters(Plain.line(title));
          xml.writeEndElement();
          line();
        });
  }

  /** Ends the group. */
  void end() {
    write(
        () -> {
          xml.writeEndElement();
          line();
        });
  }

  /** An empty element; {@code attributes} are names and values by turns. */
  void shape(String element, Object... attributes) {
    write(
        () -> {
          xml.writeEmptyElement(element);
          attributes(attributes);
          line();
        });
  }

  /** Words at a point of their base line. */
  void text(double x, double y, double size, Anchor anchor, String words, Object... attributes) {
    write(
        () -> {
          xml.writeStartElement("text");
          attributes("x", x, "y", y, "font-size", size);
          if (anchor != Anchor.START) {
            xml.writeAttribute("text-anchor", anchor.name().toLowerCase(java.util.Locale.ROOT));
          }
          attributes(attributes);
          xml.writeCharacters(Plain.line(words));
          xml.writeEndElement();
          line();
        });
  }

  private void attributes(Object... pairs) throws XMLStreamException {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      xml.writeAttribute(
          pairs[i].toString(), value instanceof Double one ? number(one) : value.toString());
    }
  }

  /** A coordinate with at most one decimal: finer nobody sees. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** A point of a line, such as {@code 12.5,30}. */
  static String point(double x, double y) {
    return number(x) + "," + number(y);
  }

  /** The whole file. */
  String finish() {
    write(
        () -> {
          xml.writeEndElement();
          line();
          xml.writeEndDocument();
          xml.flush();
        });
    return text.toString();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private interface Part {
    void write() throws XMLStreamException;
  }

  private static void write(Part part) {
    try {
      part.write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a string does not fail
    }
  }
}
