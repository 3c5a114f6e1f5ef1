package id.ilp.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.ilp.rules.fixture.Plans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CORE_AND_RULES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(place -> !place.contains("test-classes"))
          .importPackages("id.ilp.core", "id.ilp.rules");

  private static final String[] DROOLS = {
    "org.drools..", "org.kie..", "org.mvel2..", "org.antlr.."
  };

  private static void check(ArchRule rule) {
    rule.check(CORE_AND_RULES);
  }

  @Test
  void the_classes_of_both_modules_are_looked_at() {
    assertThat(CORE_AND_RULES.contain("id.ilp.core.record.HealthRecord")).isTrue();
    assertThat(CORE_AND_RULES.contain("id.ilp.rules.internal.RuleBase")).isTrue();
    assertThat(CORE_AND_RULES.get("id.ilp.rules.internal.RuleRun").getDirectDependenciesFromSelf())
        .as("somebody uses Drools, so the rules below have something to find")
        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.kie"));
  }

  @Test
  void only_internal_knows_drools() {
    check(
        noClasses()
            .that()
            .resideInAPackage("id.ilp.rules..")
            .and()
            .resideOutsideOfPackages("id.ilp.rules.internal..")
            // Classes the rule compiler writes stand in the packages of their folders.
            .and(
                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(
                    generated()))
            .should()
            .dependOnClassesThat(resideInAnyPackage(DROOLS)));
  }

  @Test
  void core_knows_neither_drools_nor_the_rules() {
    check(
        noClasses()
            .that()
            .resideInAPackage("id.ilp.core..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(DROOLS).or(resideInAPackage("id.ilp.rules.."))));
  }

  @Test
  void the_engine_shows_nothing_internal() {
    for (Class<?> door : List.of(IlpEngine.class, IlpEngine.Builder.class)) {
      JavaClass looked = CORE_AND_RULES.get(door);
      for (JavaMethod method : looked.getMethods()) {
        if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
          assertThat(method.getRawReturnType().getPackageName())
              .as(method.getFullName())
              .doesNotContain("internal");
          assertThat(method.getRawParameterTypes())
              .as(method.getFullName())
              .noneMatch(type -> type.getPackageName().contains("internal"));
        }
      }
    }
  }

  @Test
  void internal_is_used_inside_the_module_only() {
    check(
        classes()
            .that()
            .resideInAPackage("id.ilp.rules.internal..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("id.ilp.rules.."));
  }

  @Test
  void nothing_reads_a_clock() {
    for (Class<?> time :
        List.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class, YearMonth.class)) {
      check(noClasses().should().callMethod(time, "now"));
    }
    check(noClasses().should().callMethod(Instant.class, "now"));
    check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    check(noClasses().should().callMethod(System.class, "nanoTime"));
    check(noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class));
    check(noClasses().should().callConstructor(Date.class));
    check(noClasses().should().dependOnClassesThat().belongToAnyOf(Calendar.class));
  }

  private static String[] generated() {
    return Plans.engines().stream()
        .flatMap(engine -> engine.rules().stream())
        .map(rule -> "id.ilp.rules." + rule.folder().replace('/', '.').replace('-', '_') + "..")
        .distinct()
        .toArray(String[]::new);
  }
}
