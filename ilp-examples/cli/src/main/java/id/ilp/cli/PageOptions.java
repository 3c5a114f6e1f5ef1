package id.ilp.cli;

import id.ilp.core.text.Language;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How a command writes: for people or for programs, and in which language. */
final class PageOptions {
  @Option(
      names = "--format",
      paramLabel = "json|text",
      description = "One JSON document a line, or text to read. Default: text.")
  private PlanCommand.Format format = PlanCommand.Format.TEXT;

  @Option(
      names = "--lang",
      paramLabel = "id|en",
      description = "The language of the text. Default: id.")
  private Language language = Language.ID;

  boolean isJson() {
    return format == PlanCommand.Format.JSON;
  }

  Language language() {
    return language;
  }

  /** Only for eyes: picocli asks for a terminal and for NO_COLOR. */
  boolean isColoured() {
    return !isJson() && Terminal.isOutput() && Ansi.AUTO.enabled();
  }
}
