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

/** Rules that hold in the code of every module. */
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

  /** TensorFlow looks for CUDA once, while it loads, so what comes before must have happened. */
  @Test
  void oneClassLoadsTensorFlow() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("symphony.tf.gpu.Natives")
        .and()
        // The kernels work on a graph, so Natives has made one before.
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
  void noRandomNumberEscapesTheSeedTree() {
    noClasses()
        .that()
        // Names of temporary files, and of machines that hold a lease: no two may be the same. And
        // what fuzz tests are fed, by a seed of theirs.
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

  /** Who may look at a clock: to show the time, to write it down, or to lose patience. */
  private static final String MAY_READ_CLOCKS =
      "symphony\\.("
          // shown to a person
          + "runtime\\.record\\.(ProgressSink|TensorBoardSink)"
          + "|ablation\\.launch\\.(StudyProgressView|ProgressLines)|cli\\.StudyStatus"
          // what a run will cost, measured and shown before it
          + "|(ablation\\.estimate\\.Stopwatch|cli\\.CostEstimate)"
          // written into records that are not compared
          + "|cli\\.StudyFolder"
          + "|runtime\\.run\\.(PhaseTimer|Cell|ProvenanceWriter)|runtime\\.checkpoint\\.Checkpointer"
          // who holds a cell, and how long a silent worker is waited for
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
  void nothingIsReadByJavaSerialization() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(ours);
  }

  @Test
  void onlyTheCommandLineEndsTheProgram() {
    noClasses()
        .that()
        .resideOutsideOfPackages("symphony.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(ours);
  }

  /** A name that is searched for leads to one type. */
  @Test
  void noTwoTypesHaveOneSimpleName() {
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
