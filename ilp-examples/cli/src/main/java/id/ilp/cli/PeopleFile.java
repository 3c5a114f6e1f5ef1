package id.ilp.cli;

import id.ilp.core.json.RecordSource;
import id.ilp.core.record.HealthRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people of one file, read once. What cannot be read is said, and the others go on. */
final class PeopleFile {
  /**
   * One of them.
   *
   * @param place file, line and id, with a colon and a blank behind it
   */
  record Person(HealthRecord record, String place) {
    String id() {
      return record.person().id();
    }
  }

  private final List<Person> people = new ArrayList<>();
  private int refused;

  private PeopleFile() {}

  static PeopleFile read(RecordFile file, Complaints complaints) {
    var read = new PeopleFile();
    var seen = new PeopleSeen();
    try (var source = new RecordSource(file.opener().open())) {
      for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
        read.take(file.name(), entry.get(), seen, complaints);
      }
    } catch (IOException e) {
      read.refuse(file.name() + ": cannot be read: " + e.getMessage(), complaints);
    }
    return read;
  }

  private void take(String file, RecordSource.Entry entry, PeopleSeen seen, Complaints complaints) {
    if (entry.record().isEmpty()) {
      refuse(entry.error().map(e -> PlanRun.words(file, e)).orElse(file), complaints);
      return;
    }
    HealthRecord record = entry.record().get();
    String id = record.person().id();
    String place = file + ":" + entry.line() + ": person " + id + ": ";
    Optional<String> before = seen.add(id, file, entry.line());
    if (before.isPresent()) {
      refuse(place + "stands twice, first at " + before.get(), complaints);
    } else {
      people.add(new Person(record, place));
    }
  }

  /** Says what is wrong with a record, and counts it. */
  void refuse(String complaint, Complaints complaints) {
    refused++;
    complaints.say(complaint);
  }

  List<Person> people() {
    return people;
  }

  /** How many could not be read or planned. */
  int refused() {
    return refused;
  }
}
