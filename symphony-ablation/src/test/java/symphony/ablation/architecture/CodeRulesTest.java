package symphony.ablation.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that hold in the code of every module. */
class CodeRulesTest {

  private static JavaClasses ours;

  @BeforeAll
  static void read() {
    List<Path> folders =
        Stream.of("api", "testkit", "tf", "envs", "runtime", "ablation")
            .map(name -> Path.of("..", "symphony-" + name, "target", "classes"))
            .toList();
    ours = new ClassFileImporter().importPaths(folders);
  }

  @Test
  void oneClassLoadsServices() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("symphony.runtime.plugin.Services")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ServiceLoader.class)
        .check(ours);
  }

  @Test
  void noRandomNumberEscapesTheSeedTree() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .check(ours);
  }

  @Test
  void noClockDecidesInAgentsAndIngredients() {
    noClasses()
        .that()
        .resideInAnyPackage("symphony.api..", "symphony.tf..")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .check(ours);
  }

  @Test
  void nothingIsReadByJavaSerialization() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(ours);
  }

  @Test
  void onlyTheCommandLineEndsTheProgram() {
    noClasses()
        .that()
        .resideOutsideOfPackages("symphony.ablation.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(ours);
  }

  @Test
  void packagesOfTheApiHaveNoCycles() {
    slices().matching("symphony.api.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void packagesOfTheBundledIngredientsHaveNoCycles() {
    slices().matching("symphony.tf.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void packagesOfTheRuntimeHaveNoCycles() {
    slices().matching("symphony.runtime.(*)..").should().beFreeOfCycles().check(ours);
  }
}
