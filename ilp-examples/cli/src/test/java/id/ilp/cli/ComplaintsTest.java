package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "record 3403050102900001: refused | record (NIK): refused",
        "id 'P-3403050102900001' is no id | id 'P-(NIK)' is no id",
        "id ktp/3403050102900001 | id ktp/(NIK)",
        "/tmp/junit-8022208210191439/a.json:2:46: id 3403050102900001"
            + " | /tmp/junit-8022208210191439/a.json:2:46: id (NIK)",
        "cannot read '/tmp/8022208210191439/a.json' | cannot read '/tmp/8022208210191439/a.json'",
        "C:\\8022208210191439\\a.json:1: no | C:\\8022208210191439\\a.json:1: no",
        "id '/3403050102900001' is no id | id '/(NIK)' is no id",
        "/tmp/3403050102900001.json: no | /tmp/(NIK).json: no",
        "17 digits 34030501029000011 | 17 digits 34030501029000011",
      })
  void a_nik_is_not_said_and_a_path_is(String message, String said) {
    var err = new ByteArrayOutputStream();
    new Complaints(err).say(message);
    assertThat(err.toString(UTF_8)).isEqualTo("ilp: " + said + "\n");
  }
}
