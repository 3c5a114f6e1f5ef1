package id.ilp.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.ilp.core");

  @Test
  void looks_at_the_classes_of_core() {
    assertThat(CORE.size()).isGreaterThan(80);
    assertThat(CORE.contain("id.ilp.core.immunization.SeriesEvaluator")).isTrue();
    assertThat(CORE.contain("id.ilp.core.ArchitectureTest")).isFalse();
  }

  @Test
  void knows_no_engine_and_no_rule() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.drools..", "org.kie..", "id.ilp.rules..", "id.ilp.examples..", "org.mvel2..")
        .check(CORE);
  }

  @Test
  void stands_on_few_libraries() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "id.ilp.core..",
            "java..",
            "com.google.common..",
            "com.google.errorprone.annotations..",
            "com.fasterxml.jackson.core..",
            "de.siegmar.fastcsv..",
            "org.immutables.value..",
            "org.jspecify.annotations..",
            "javax.annotation..")
        .check(CORE);
  }

  @Test
  void leaves_json_to_one_package_and_csv_to_another() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.ilp.core.json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CORE);
    noClasses()
        .that()
        .resideOutsideOfPackage("id.ilp.core.rows")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar..")
        .check(CORE);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        LocalDate.class,
        LocalDateTime.class,
        ZonedDateTime.class,
        YearMonth.class,
        Instant.class,
      })
  void never_asks_what_day_it_is(Class<?> type) {
    noClasses().should().callMethod(type, "now").check(CORE);
  }

  @Test
  void reads_no_clock() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(CORE);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    noClasses().should().callMethod(System.class, "nanoTime").check(CORE);
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date").check(CORE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Calendar.class)
        .check(CORE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.ZoneId")
        .check(CORE);
  }

  @Test
  void has_packages_that_do_not_depend_on_each_other_in_a_circle() {
    // Known knot: a checked screening carries the issues of package record, which holds screenings.
    slices()
        .matching("id.ilp.core.(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            resideInAPackage("id.ilp.core.screening"),
            belongToAnyOf(DataIssue.class, IssueCode.class))
        .check(CORE);
  }

  @Test
  void explains_every_package() {
    Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(packages).hasSizeGreaterThan(10);
    for (String name : packages) {
      JavaPackage found = CORE.getPackage(name);
      assertThat(found.tryGetPackageInfo()).as("package-info of " + name).isPresent();
      assertThat(found.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
          .as(name + " is @NullMarked")
          .isTrue();
    }
  }
}
