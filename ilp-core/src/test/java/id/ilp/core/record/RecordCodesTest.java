package id.ilp.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.record.RecordCodes.Kind;
import id.ilp.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordCodesTest {
  private final RecordCodes codes = RecordCodes.catalogue();

  @Test
  void has_every_row_of_the_catalogue() {
    assertThat(codes.of(Kind.CONDITION)).hasSize(77);
    assertThat(codes.of(Kind.EXPOSURE)).hasSize(8);
    assertThat(codes.of(Kind.SERVICE)).hasSize(55);
  }

  @Test
  void knows_a_code_under_its_kind_only() {
    assertThat(codes.knows(Kind.CONDITION, "hypertension")).isTrue();
    assertThat(codes.knows(Kind.SERVICE, "hypertension")).isFalse();
    assertThat(codes.knows(Kind.EXPOSURE, "tb-close-contact")).isTrue();
    assertThat(codes.knows(Kind.SERVICE, "vitamin-a")).isTrue();
    assertThat(codes.knows(Kind.SERVICE, "vitamin-b")).isFalse();
    assertThat(codes.knows(Kind.CONDITION, "")).isFalse();
  }

  @Test
  void keeps_the_same_word_of_two_kinds_apart() {
    assertThat(codes.knows(Kind.CONDITION, "breastfeeding")).isTrue();
    assertThat(codes.knows(Kind.SERVICE, "breastfeeding")).isTrue();
    assertThat(codes.of(Kind.SERVICE).get("breastfeeding").in(Language.EN))
        .isEqualTo("breastfeeding counselling");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void gives_every_code_a_kebab_case_form_and_a_name_in_both_languages(Kind kind) {
    assertThat(codes.of(kind)).isNotEmpty();
    codes
        .of(kind)
        .forEach(
            (code, name) -> {
              assertThat(code).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(name.in(Language.ID)).as(code).isNotBlank();
              assertThat(name.in(Language.EN)).as(code).isNotBlank();
            });
  }

  @Test
  void writes_issue_codes_as_the_contract_does() {
    assertThat(IssueCode.BEFORE_BIRTH.code()).isEqualTo("before-birth");
    assertThat(IssueCode.UNKNOWN_FIELD.code()).isEqualTo("unknown-field");
  }
}
