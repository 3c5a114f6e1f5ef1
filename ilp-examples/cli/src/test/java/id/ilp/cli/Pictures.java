package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every picture must be. */
final class Pictures {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Pictures() {}

  /** Read as XML, with a title for who cannot see it, and nothing fetched from elsewhere. */
  static void standAlone(String svg) throws Exception {
    Element root = parse(svg).getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title about");
    assertThat(svg)
        .doesNotContain("<script", "href", "url(", "@import", "@font-face", "<image")
        .doesNotContain("foreignObject", "<!DOCTYPE", "onload");
    assertThat(svg.replace("\"" + NAMESPACE + "\"", "")).doesNotContain("http", "//");
  }

  /** No two texts touch, and none leaves the page. */
  static void noTextsTouch(Document document) {
    String[] view = document.getDocumentElement().getAttribute("viewBox").split(" ");
    var page =
        new Rectangle2D.Double(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
    var texts = document.getElementsByTagName("text");
    List<Rectangle2D> boxes = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) {
      Rectangle2D box = box((Element) texts.item(i));
      String text = texts.item(i).getTextContent();
      assertThat(page.contains(box)).as("%s at %s is on the page", text, box).isTrue();
      for (int j = 0; j < boxes.size(); j++) {
        assertThat(box.intersects(boxes.get(j)))
            .as("'%s' at %s lies upon '%s' at %s", text, box, said.get(j), boxes.get(j))
            .isFalse();
      }
      boxes.add(box);
      said.add(text);
    }
    assertThat(boxes).hasSizeGreaterThan(10);
  }

  private static Rectangle2D box(Element text) {
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    double size = Double.parseDouble(text.getAttribute("font-size"));
    double width = Lettering.width(text.getTextContent(), size) * 0.95;
    double high = 0.72 * size;
    double low = 0.2 * size;
    double before =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> width / 2;
          case "end" -> width;
          default -> 0;
        };
    return text.getAttribute("transform").startsWith("rotate(-90 ")
        ? new Rectangle2D.Double(x - high, y - width + before, high + low, width)
        : new Rectangle2D.Double(x - before, y - high, width, high + low);
  }

  static List<String> texts(Document document, String element) {
    var nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      texts.add(node.getTextContent());
    }
    return texts;
  }

  /** The title of a group itself. */
  static String titleOf(Element group) {
    return group.getElementsByTagName("title").item(0).getTextContent();
  }

  static Document parse(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }
}
