package id.ilp.cli;

import id.ilp.rules.IlpEngine;
import id.ilp.rules.catalogue.Catalogue;
import id.ilp.rules.catalogue.CataloguePage;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ilp catalogue}: what the rule book offers. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    versionProvider = Ilp.Version.class,
    sortOptions = false,
    description = {
      "What the rule book asks people for: who, how often, where, by which sources;",
      "found out by planning synthetic people without history."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the catalogue was written",
      "1:a rule pack was refused, or an unexpected fault",
      "2:the command line cannot be understood"
    })
final class CatalogueCommand extends BookCommand {
  /** How the catalogue is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A rule pack to lay over the rule book; may be repeated.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = PlanCommand.Day.class,
      description = "The day. Default: the last one on which something comes into force.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      description = "Group by stage, tier, cluster or source. Default: stage.")
  private CataloguePage.By by = CataloguePage.By.STAGE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, markdown or json. Default: text.")
  private Format format = Format.TEXT;

  CatalogueCommand(OutputStream out, Complaints complaints) {
    super(out, complaints);
  }

  @Override
  int run() throws Stopped {
    IlpEngine engine = engine(packs(rules));
    LocalDate day = asOf == null ? engine.newest() : asOf;
    book().checkCovered(engine, "--as-of", day);
    Catalogue catalogue = engine.catalogue(day);
    var page = new CataloguePage(catalogue, language());
    print(
        switch (format) {
          case TEXT -> page.text(by);
          case MARKDOWN -> page.markdown(by);
          case JSON -> BookJson.catalogue(catalogue);
        });
    return ExitStatus.PLANNED;
  }
}
