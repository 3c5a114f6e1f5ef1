package id.ilp.cli;

import com.google.common.html.HtmlEscapers;

/** An HTML page while it is written: whatever is said in it is escaped. */
final class HtmlText {
  private final StringBuilder html = new StringBuilder(64 * 1024);

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  HtmlText open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(HtmlEscapers.htmlEscaper().escape(attributes[i + 1])).append('"');
    }
    html.append('>');
    return this;
  }

  HtmlText close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  /** Words between tags. */
  HtmlText say(String words) {
    html.append(HtmlEscapers.htmlEscaper().escape(words));
    return this;
  }

  /** An element with nothing but words in it. */
  HtmlText say(String element, String words, String... attributes) {
    return open(element, attributes).say(words).close(element);
  }

  /** Markup of the page's own, such as a style sheet. */
  HtmlText raw(String markup) {
    html.append(markup);
    return this;
  }

  HtmlText line() {
    html.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
