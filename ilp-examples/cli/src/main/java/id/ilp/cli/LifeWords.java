package id.ilp.cli;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.timeline.LifeCourse;
import id.ilp.rules.timeline.LifeEvent;
import id.ilp.rules.timeline.Recurrence;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of a life course, in text and picture alike. */
final class LifeWords {
  /** Says nothing of a life whose childhood is not known. */
  private static final ImmutableSet<String> OF_CHILDHOOD = ImmutableSet.of("idl", "ibl", "isl");

  private final Language language;
  private final Words words;
  private final LifeCourse life;

  LifeWords(Language language, LifeCourse life) {
    this.language = language;
    this.words = new Words(language);
    this.life = life;
  }

  /** One of two texts. */
  String in(String indonesian, String english) {
    return language == Language.ID ? indonesian : english;
  }

  String in(Text text) {
    return text.in(language);
  }

  String date(LocalDate day) {
    return words.date(day);
  }

  /** Whose life it is. */
  String title() {
    return in("Perjalanan hidup: ", "Life course: ")
        + life.person().sex().map(words::sex).orElse(Phrase.SEX_UNKNOWN.in(language))
        + in(", lahir ", ", born ")
        + date(life.person().birthDate());
  }

  /** Where, by which rule book, until when. */
  String subtitle() {
    var edition = life.lastPlan().edition();
    return life.person()
            .village()
            .map(v -> in("desa ", "village ") + v)
            .orElse(in("desa tidak diketahui", "village not known"))
        + "; "
        + edition.id()
        + " "
        + edition.version()
        + "; "
        + in("sampai umur ", "to the age of ")
        + age(life.lastDay());
  }

  /** The age on {@code day}; birth has a word of its own. */
  String age(LocalDate day) {
    return day.equals(life.person().birthDate())
        ? in("lahir", "birth")
        : words.exactAge(life.person().birthDate(), day);
  }

  /** The item, its dose, and what is special about it. */
  String what(Recurrence one) {
    LifeEvent event = one.first();
    var text = new StringBuilder(in(event.name()));
    event.dose().ifPresent(dose -> text.append(' ').append(dose));
    if (event.isOtherProduct()) {
      event.productName().ifPresent(name -> text.append(": ").append(in(name)));
    }
    one.every().ifPresent(every -> text.append(", ").append(howOften(one, every)));
    String remark = remark(event);
    return remark.isEmpty() ? text.toString() : text + "; " + remark;
  }

  private String howOften(Recurrence one, Period every) {
    return every(every)
        + in(" sampai ", " until ")
        + date(one.last().date())
        + " ("
        + times(one)
        + ")";
  }

  /** How many times it comes round. */
  String times(Recurrence one) {
    return one.events().size() + in(" kali", " times");
  }

  /** Such as {@code every month}. */
  String every(Period every) {
    long months = every.toTotalMonths();
    if (months == 0) {
      long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(every));
      return in("tiap ", "every ") + days + in(" hari", " days");
    } else if (months % 12 == 0) {
      return months == 12
          ? in("tiap tahun", "every year")
          : in("tiap ", "every ") + months / 12 + in(" tahun", " years");
    }
    return months == 1
        ? in("tiap bulan", "every month")
        : in("tiap ", "every ") + months + in(" bulan", " months");
  }

  /** Why an event is not one like others; empty if it is. */
  String remark(LifeEvent event) {
    if (event.status() == NeedStatus.NEEDS_DATA) {
      return in("tergantung ", "depends on ")
          + event.missing().stream().map(this::fact).collect(Collectors.joining(", "));
    } else if (event.status() == NeedStatus.CLINICIAN_DECIDES) {
      return in("keputusan klinisi", "a clinician decides");
    } else if (event.status() == NeedStatus.DEFERRED) {
      return in("ditunda", "deferred");
    } else if (!event.isDone()) {
      return in("tetap diminta sejak hari ini", "asked for again from this day on");
    }
    boolean isLate =
        event.status() == NeedStatus.OVERDUE
            || event.timing().filter(DoseTiming.CATCH_UP::equals).isPresent();
    return isLate ? Phrase.CATCH_UP.in(language) : "";
  }

  private String fact(String path) {
    return switch (path) {
      case "person.village" -> in("desa", "the village");
      case "person.sex" -> in("jenis kelamin", "the sex");
      default -> path.substring(path.lastIndexOf('.') + 1).replace('-', ' ');
    };
  }

  /** Where it is done. */
  String where(LifeEvent event) {
    return event.where().stream().map(words::tier).collect(Collectors.joining(", "));
  }

  /** Doses given of another product than usual, for a picture has no room beside the mark. */
  String otherProducts() {
    Map<String, List<String>> doses = new LinkedHashMap<>();
    for (LifeEvent event : life.events()) {
      if (event.isOtherProduct() && event.productName().isPresent()) {
        String what = in(event.name()) + " %s: " + in(event.productName().get());
        event
            .dose()
            .ifPresent(
                dose ->
                    doses
                        .computeIfAbsent(what, one -> new ArrayList<>())
                        .add(Integer.toString(dose)));
      }
    }
    return doses.entrySet().stream()
        .map(one -> one.getKey().replace("%s", String.join(", ", one.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** What a reader must know beside the table. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    if (life.beginsLate()) {
      notes.add(
          in(
              "Mulai "
                  + date(life.firstDay())
                  + ", hari pertama edisi ini; yang dilakukan"
                  + " sebelumnya tidak diketahui dan tidak dihitung.",
              "Begins on "
                  + date(life.firstDay())
                  + ", the first day of the edition; what was"
                  + " done before is not known and does not count."));
    }
    notes.add(
        in(
            "Setiap hal pada hari yang dianjurkan, tanpa penyakit, pernikahan, atau kehamilan."
                + " Aturan yang diketahui edisi ini dianggap tetap berlaku.",
            "Each thing on its recommended day, without illness, marriage or pregnancy. The rules"
                + " the edition knows are taken to stay as they are."));
    String outcome =
        life.outcome().stream()
            .filter(one -> !one.code().equals("up-to-date"))
            .filter(one -> !life.beginsLate() || !OF_CHILDHOOD.contains(one.code()))
            .flatMap(one -> one.label().stream())
            .map(this::in)
            .collect(Collectors.joining("; "));
    if (!outcome.isEmpty()) {
      notes.add(in("Pada akhirnya: ", "In the end: ") + outcome + ".");
    }
    return notes;
  }
}
