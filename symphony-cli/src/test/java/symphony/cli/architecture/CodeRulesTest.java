package symphony.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests rules for the code of all modules. */
class CodeRulesTest {

  private static JavaClasses ours;

  @BeforeAll
  static void read() {
    List<Path> folders =
        Stream.of(
                "api",
                "roles",
                "testkit",
                "tf",
                "envs",
                "record",
                "report",
                "runtime",
                "ablation",
                "cli")
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

  /** TensorFlow searches for CUDA once, while it loads, so the preparation must happen before. */
  @Test
  void oneClassLoadsTensorFlow() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("symphony.tf.gpu.Natives")
        .and()
        // The kernels use a graph, which Natives has created before.
        .resideOutsideOfPackages("symphony.testkit..", "symphony.tf.kernel..")
        .should()
        .callConstructorWhere(target(owner(nameMatching("org\\.tensorflow\\.Graph"))))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.tensorflow\\.(TensorFlow|EagerSession)|org\\.bytedeco\\.javacpp\\.Loader")
        .check(ours);
  }

  @Test
  void everyRandomNumberComesFromTheSeedTree() {
    noClasses()
        .that()
        // Unique names of temporary files and of holders of leases; and the input of fuzz tests,
        // from a seed.
        .haveNameNotMatching(
            "symphony\\.(record\\.DurableFile|ablation\\.launch\\.(Lease|LeaseHolder)|testkit\\.TextMutant)")
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
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(SplittableRandom.class)
        .orShould()
        .callMethod(RandomGenerator.class, "getDefault")
        .orShould()
        .callMethod(RandomGenerator.class, "of", String.class)
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class)
        .check(ours);
  }

  /** The classes that may read a clock: to display or record the time, or for timeouts. */
  private static final String MAY_READ_CLOCKS =
      "symphony\\.("
          // displayed
          + "runtime\\.record\\.(ProgressSink|TensorBoardSink)"
          + "|ablation\\.launch\\.(StudyProgressView|ProgressLines)|cli\\.StudyStatus"
          // estimates of the cost of a run
          + "|(ablation\\.estimate\\.Stopwatch|cli\\.CostEstimate)"
          // recorded in files that are not compared
          + "|cli\\.StudyFolder"
          + "|runtime\\.run\\.(PhaseTimer|Cell|ProvenanceWriter)|runtime\\.checkpoint\\.Checkpointer"
          // leases and their timeouts
          + "|ablation\\.launch\\.(LeaseHolder|Leases?)|runtime\\.run\\.StopSignal"
          + ")(\\$.*)?";

  @Test
  void aClockIsReadOnlyWhereNoResultDependsOnIt() {
    noClasses()
        .that()
        .haveNameNotMatching(MAY_READ_CLOCKS)
        .should()
        .accessTargetWhere(
            target(nameMatching("nanoTime|currentTimeMillis"))
                .and(target(owner(assignableTo(System.class))))
                .or(
                    target(nameMatching("now|system.*"))
                        .and(target(owner(resideInAPackage("java.time.."))))))
        .check(ours);
  }

  @Test
  void javaSerializationIsNotUsed() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(ours);
  }

  @Test
  void onlyTheCommandLineExitsTheProgram() {
    noClasses()
        .that()
        .resideOutsideOfPackages("symphony.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(ours);
  }

  /** A search for a simple name finds one type. */
  @Test
  void noTwoTypesHaveTheSameSimpleName() {
    Map<String, List<String>> types =
        ours.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().endsWith("-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    types.values().removeIf(named -> named.size() == 1);
    assertEquals(Map.of(), types, "rename one of each");
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
  void packagesOfTheReportHaveNoCycles() {
    slices().matching("symphony.report.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void packagesOfStudiesHaveNoCycles() {
    slices().matching("symphony.ablation.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void packagesOfTheRuntimeHaveNoCycles() {
    slices().matching("symphony.runtime.(*)..").should().beFreeOfCycles().check(ours);
  }
}
