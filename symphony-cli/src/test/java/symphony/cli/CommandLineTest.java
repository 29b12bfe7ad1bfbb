package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import symphony.api.UserException;

class CommandLineTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine command = SymphonyCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  @Test
  void misspeltCommandIsSuggested() {
    assertEquals(2, execute("trian"));
    assertTrue(err.toString().contains("train"), err.toString());
  }

  @Test
  void versionIsASubcommandToo() {
    assertEquals(0, execute("--version"));
    assertTrue(out.toString().startsWith("symphony "), out.toString());
    assertTrue(out.toString().contains("Java " + Runtime.version()), out.toString());
  }

  @Test
  void completionKnowsEveryCommand() {
    assertEquals(0, execute("generate-completion"));
    SymphonyCommand.commandLine()
        .getSubcommands()
        .keySet()
        .forEach(name -> assertTrue(out.toString().contains(name), name));
  }

  /** The list of commands shows only the first text of a description. */
  @Test
  void everyCommandIsDescribedInWholeSentences() {
    SymphonyCommand.commandLine()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              String first = command.getCommandSpec().usageMessage().description()[0];
              assertTrue(first.endsWith("."), name + ": " + first);
            });
  }

  @Test
  void aStudyPassedToTrainIsRecognised() throws Exception {
    Path file = folder.resolve("study.conf");
    Files.writeString(file, "symphony { task = Pendulum-v1, study { seeds = [1] } }");

    assertEquals(2, execute("train", file.toString()));
    assertEquals(
        "%s describes a study; run it with: symphony ablate %s\n".formatted(file, file),
        err.toString());
  }

  @Test
  void aStudysReportAcceptsNoRulesFromTheCommandLine() throws Exception {
    Files.writeString(folder.resolve("study.json"), "{}");

    assertEquals(2, execute("report", folder.toString(), "--base", "relu"));
    assertEquals(
        folder
            + ": --base and --pairing are for other tools' results; a study declares"
            + " study.contrasts and study.pairing.\n",
        err.toString());
  }

  @Test
  void missingConfigFileIsReportedInOneSentence() {
    Path file = folder.resolve("none.conf");

    assertEquals(2, execute("train", file.toString()));
    assertEquals("The config file " + file + " does not exist.\n", err.toString());
  }

  @Test
  void folderInPlaceOfAConfigFileIsReportedInOneSentence() {
    assertEquals(2, execute("train", folder.toString()));
    assertEquals(folder + " is a folder; name a config file.\n", err.toString());
  }

  @Test
  void everyProblemOfAConfigIsOneLineWithoutAStackTrace() throws Exception {
    Path file = folder.resolve("bad.conf");
    Files.writeString(
        file, "symphony {\n training { stepz = 1 }\n evaluation.every = never\n device = tpu }\n");

    assertEquals(2, execute("train", file.toString()));

    String said = err.toString();
    assertTrue(
        said.contains(
            "symphony.training.stepz (" + file + ":2): unknown key; did you mean 'steps'?"),
        said);
    assertTrue(
        said.contains(
            "symphony.evaluation.every (" + file + ":3): expected a whole number, got the text"),
        said);
    assertTrue(said.contains("symphony.device (" + file + ":4): expected one of"), said);
    assertFalse(said.contains("\tat "), said);
  }

  @Test
  void overrideThatIsNotAnAssignmentIsNamed() throws Exception {
    Path file = folder.resolve("my.conf");
    Files.writeString(file, "symphony {}");

    assertEquals(2, execute("train", file.toString(), "fast"));
    assertEquals("command line: expected key=value, got 'fast'\n", err.toString());
  }

  @Test
  void jarThatIsNotAModuleIsRefused() throws Exception {
    Path jar = folder.resolve("old.jar");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("old/thing.txt"));
    }

    assertEquals(2, execute("ingredients", "--plugin-path", jar.toString()));
    assertEquals(
        ("The jar %s is not a plugin: it has no module-info; remove it, or put it next to the plugin"
                + " that requires the module old.\n")
            .formatted(jar),
        err.toString());
  }

  @Test
  void forAnUnknownRoleTheNearestIsSuggested() {
    assertEquals(2, execute("ingredients", "critic-los"));
    assertTrue(
        err.toString()
            .startsWith(
                "There is no role named 'critic-los'; did you mean 'critic-loss'? Known: "));
  }

  @Test
  void actionThatIsNotANumberIsNamedWithItsLine() throws Exception {
    Path actions = folder.resolve("a.csv");
    Files.writeString(actions, "0.1,0.2\n\n0.1,two\n");

    var e = assertThrows(symphony.api.UserException.class, () -> ActionFile.read(actions));

    assertEquals(
        actions + ":3: expected an array of finite numbers such as [0.1, -0.2], got '0.1,two'",
        e.getMessage());
  }

  @Test
  void environmentsShowsSizesAndWhatToDoIfTheEngineIsMissing() {
    System.setProperty("symphony.mujoco.library", "/nowhere/libmujoco.so");
    try {
      assertEquals(0, execute("environments"));
    } finally {
      System.clearProperty("symphony.mujoco.library");
    }

    String said = out.toString().replaceAll(" +", " ");
    assertTrue(said.contains("\nPendulum-v1 3 1 [-2.0, 2.0] 200 "), said);
    assertTrue(
        said.contains("\nHumanoid-v4 376 17 [-0.4, 0.4] 1000 MuJoCo symphony.envs no, see "), said);
    assertEquals(2, said.split("/nowhere/libmujoco.so", -1).length, "said once: " + said);
  }

  @Test
  void doctorHasJsonOutput() {
    assertEquals(0, execute("doctor", "--format", "json"));
    assertTrue(out.toString().contains("\"java\""));
    assertTrue(out.toString().contains("TensorFlow 2."));
    assertTrue(out.toString().contains("\"agent symphony on a GPU\""));
  }

  /** A config from a stranger must not start programs, in any command. */
  @Test
  void programInAStrangersConfigIsNotStarted() throws Exception {
    Path touched = folder.resolve("touched");
    Path program = folder.resolve("python");
    Files.writeString(program, "#!/bin/sh\ntouch " + touched + "\n");
    assertTrue(program.toFile().setExecutable(true));
    Path file = folder.resolve("config.conf");
    Files.writeString(
        file,
        "symphony { task = \"gymnasium:Any-v0\", training.steps = 9, environment.gymnasium.python = \"%s\" }"
            .formatted(program));

    for (String command : List.of("inspect", "train")) {
      assertEquals(2, execute(command, file.toString()));
    }
    for (String command : List.of("evaluate", "export", "replay")) {
      assertEquals(2, execute(command, folder.toString()), err.toString());
    }
    assertFalse(Files.exists(touched));
    assertEquals(5, err.toString().split("--allow=" + program, -1).length - 1, err.toString());

    execute("inspect", "--allow=" + program, file.toString());
    assertTrue(Files.exists(touched));
  }

  @Test
  void userListsAllowedPrograms() throws Exception {
    Path list = Files.createDirectories(folder.resolve("symphony")).resolve("allowed");
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", folder.toString());
    assertEquals(List.of(), AllowedPrograms.of(environment));
    Files.writeString(list, "# mine\n/opt/gym/bin/python\n\npython3.12\n");
    assertEquals(List.of("/opt/gym/bin/python", "python3.12"), AllowedPrograms.of(environment));
    Files.writeString(list, "./python\n");
    UserException e = assertThrows(UserException.class, () -> AllowedPrograms.of(environment));
    assertTrue(e.getMessage().contains("write an absolute path"), e.getMessage());
  }

  @Test
  void ingredientsShowsWhatAnIngredientGivesAndNeeds() {
    assertEquals(0, execute("ingredients", "regularizer", "sac-entropy"));
    assertTrue(out.toString().contains("Needs:   the probability of actions"), out.toString());
    assertTrue(out.toString().contains("(action-squash)"), out.toString());
  }

  @Test
  void wrappersOfEnvironmentsAreListedAndDescribed() {
    assertEquals(0, execute("ingredients", "environment.wrapper"));
    assertTrue(out.toString().contains("time-in-observation"), out.toString());

    assertEquals(0, execute("ingredients", "environment.wrapper", "frame-stack"));
    assertTrue(
        out.toString().contains("symphony.environment.wrappers = [frame-stack]"), out.toString());
  }
}
