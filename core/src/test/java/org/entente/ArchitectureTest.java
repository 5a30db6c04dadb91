package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Packages stand in the order that data flows; none reaches forward.
class ArchitectureTest {

  private static final List<String> ORDER = List.of("report", "language", "mention", "claim", "codebook", "coding", "evaluation");

  private final JavaClasses classes = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.entente");

  @TestFactory
  Stream<DynamicTest> noPackageReachesForward() {
    return IntStream.range(0, ORDER.size() - 1)
        .mapToObj(at -> DynamicTest.dynamicTest(ORDER.get(at),
            () -> noClasses().that().resideInAPackage("org.entente." + ORDER.get(at) + "..")
                .should().dependOnClassesThat().resideInAnyPackage(ORDER.subList(at + 1, ORDER.size()).stream()
                    .map(name -> "org.entente." + name + "..").toArray(String[]::new))
                .check(classes)));
  }

  @Test
  void theCoreKnowsNoDatabaseNoWebAndNoSpark() {
    noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net.http..", "org.apache.spark..", "io.javalin..").check(classes);
  }

  @Test
  void onlyTheLanguagePackageKnowsItsBackend() {
    noClasses().that().resideOutsideOfPackage("org.entente.language..").should().dependOnClassesThat()
        .resideInAPackage("edu.emory..").check(classes);
  }
}
