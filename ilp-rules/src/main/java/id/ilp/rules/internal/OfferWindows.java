package id.ilp.rules.internal;

import com.github.javaparser.ParseProblemException;
import id.ilp.core.date.Dates;
import id.ilp.rules.client.Client;
import id.ilp.rules.internal.Contradictions.Interval;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Finds offers whose ages leave nobody: alone, or beside the ages the rule asks for. */
public final class OfferWindows {
  /** Any birth will do: ages are compared, not dates. */
  private static final LocalDate BIRTH = LocalDate.of(2000, 1, 1);

  /** Nobody is so old; keeps sums within what a date can say. */
  private static final long OLDEST_IN_DAYS = 100_000;

  private static final Pattern OFFER = Pattern.compile("\\.\\s*offer\\s*\\(([^;]*);");
  private static final Pattern FROM = Pattern.compile("\\.\\s*(from\\s*\\(\\s*\"([^\"]+)\")");
  private static final Pattern BEFORE = Pattern.compile("\\.\\s*(before\\s*\\(\\s*\"([^\"]+)\")");

  /** What a number of completed days, months or years of age begins with. */
  private static final Map<String, Function<Long, LocalDate>> AGES =
      Map.of(
          "ageInDays", BIRTH::plusDays,
          "ageInMonths", BIRTH::plusMonths,
          "ageInYears", BIRTH::plusYears);

  private final SourceText text;
  private final List<RuleProblem> problems = new ArrayList<>();

  private OfferWindows(SourceText text) {
    this.text = text;
  }

  /**
   * Every offer of {@code pack} for no age at all, at the word that makes it so.
   *
   * @throws PackException if its rules cannot be read
   */
  public static List<RuleProblem> problems(PackFiles pack) {
    List<RuleProblem> problems = new ArrayList<>();
    Map<String, String> texts = pack.rules();
    for (Map.Entry<String, PackageDescr> file : DrlReader.read(pack).entrySet()) {
      String path = file.getKey();
      var windows = new OfferWindows(new SourceText(path, texts.getOrDefault(path, "")));
      file.getValue().getRules().forEach(windows::rule);
      problems.addAll(windows.problems);
    }
    return problems;
  }

  private void rule(RuleDescr rule) {
    String consequence = String.valueOf(rule.getConsequence());
    int start = text.consequence(rule.getConsequenceLine(), consequence);
    Matcher offer = OFFER.matcher(consequence);
    while (offer.find()) {
      offer(rule, offer.group(), start + offer.start());
    }
  }

  private void offer(RuleDescr rule, String offer, int start) {
    Matcher from = FROM.matcher(offer);
    Matcher before = BEFORE.matcher(offer);
    Optional<String> begins = from.find() ? Optional.of(from.group(2)) : Optional.empty();
    Optional<String> ends = before.find() ? Optional.of(before.group(2)) : Optional.empty();
    LocalDate first = begins.map(OfferWindows::day).orElse(BIRTH);
    LocalDate end = ends.map(OfferWindows::day).orElse(LocalDate.MAX);
    if (ends.isPresent() && !first.isBefore(end)) {
      problems.add(
          text.problem(
              start + before.start(1),
              "the window is empty: from " + begins.orElse("birth") + ", before " + ends.get()));
      return;
    }
    numbers(rule)
        .forEach(
            (name, asked) -> {
              Function<Long, LocalDate> age = AGES.get(name);
              if (age == null) {
                return;
              }
              LocalDate askedFrom = age.apply(bounded(asked.from()));
              LocalDate askedBefore = age.apply(bounded(asked.to()) + 1);
              if (begins.isPresent() && !first.isBefore(askedBefore)) {
                String bound = name + " <= " + asked.to();
                refuse(start + from.start(1), bound, "from " + begins.get());
              } else if (ends.isPresent() && !askedFrom.isBefore(end)) {
                String bound = name + " >= " + asked.from();
                refuse(start + before.start(1), bound, "before " + ends.get());
              }
            });
  }

  private void refuse(int offset, String asked, String offered) {
    problems.add(
        text.problem(
            offset, "no age is left: the rule holds for " + asked + " only, it offers " + offered));
  }

  private static Map<String, Interval> numbers(RuleDescr rule) {
    List<String> conditions = new ArrayList<>();
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      if (part instanceof PatternDescr pattern
          && pattern.getObjectType().equals(Client.class.getSimpleName())) {
        for (BaseDescr constraint : pattern.getDescrs()) {
          if (constraint instanceof ExprConstraintDescr expression) {
            conditions.add(expression.getExpression());
          }
        }
      }
    }
    try {
      return Contradictions.numbers(conditions);
    } catch (ParseProblemException | IllegalArgumentException e) {
      return Map.of(); // said elsewhere
    }
  }

  private static long bounded(long age) {
    return Math.max(0, Math.min(age, OLDEST_IN_DAYS));
  }

  private static LocalDate day(String age) {
    return Dates.plus(BIRTH, Period.parse(age));
  }
}
