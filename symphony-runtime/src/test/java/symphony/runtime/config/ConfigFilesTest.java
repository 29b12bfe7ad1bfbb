package symphony.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.runtime.fake.Fakes;

/** Config files on disk: which are included, and which are refused. */
class ConfigFilesTest {

  @TempDir Path folder;

  @Test
  void includesAreReadRelativeToTheIncludingFile() throws Exception {
    Files.writeString(folder.resolve("base.conf"), "symphony.training { steps = 7, cohort = -1 }");
    Path main = folder.resolve("main.conf");
    Files.writeString(
        main, "include \"base.conf\"\nsymphony { task = Line-v0, training.cohort = 1 }");

    RunConfig run = ConfigSource.of(Fakes.registry(), main).run();

    assertEquals(7, run.training().steps());
    assertEquals("main", run.output().variant());
  }

  @Test
  void problemInIncludedFileNamesThatFile() throws Exception {
    Path base = folder.resolve("base.conf");
    Files.writeString(base, "symphony.training {\n steps = -7 }");
    Path main = folder.resolve("main.conf");
    Files.writeString(main, "include \"base.conf\"\nsymphony { task = Line-v0 }");

    InvalidConfigException e =
        assertThrows(
            InvalidConfigException.class, () -> ConfigSource.of(Fakes.registry(), main).run());

    assertEquals(
        "symphony.training.steps (" + base + ":2): expected a number in [1, inf), got -7",
        e.getMessage());
  }

  @Test
  void characterZeroIsRefusedWhereverItIsWritten() throws Exception {
    Path main = folder.resolve("main.conf");
    Files.writeString(
        main,
        "symphony { task = Line-v0\n agent.initial = \"a\\u0000b\", run = ${symphony.x} { } }");

    InvalidConfigException e =
        assertThrows(InvalidConfigException.class, () -> ConfigSource.of(Fakes.registry(), main));

    assertEquals(
        "symphony.agent.initial (" + main + ":2): contains the character U+0000; remove it",
        e.getMessage());
  }

  @Test
  void missingIncludeIsAnError() throws Exception {
    Path main = folder.resolve("main.conf");
    Files.writeString(
        main, "include \"nowhere.conf\"\nsymphony { task = Line-v0, training.steps = 100 }");

    InvalidConfigException e =
        assertThrows(InvalidConfigException.class, () -> ConfigSource.of(Fakes.registry(), main));

    assertTrue(e.getMessage().contains("nowhere.conf"), e.getMessage());
  }

  @Test
  void endlessOrHugeFilesAreNotRead() throws IOException {
    Path endless = Files.writeString(folder.resolve("a.conf"), "include \"/dev/zero\"");
    Path large = folder.resolve("large.conf");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 40); // sparse
    }
    Path including = Files.writeString(folder.resolve("b.conf"), "include \"large.conf\"");

    assertTrue(refusal(endless).contains("/dev/zero is not a file"), refusal(endless));
    for (Path file : List.of(large, including)) {
      assertTrue(refusal(file).contains("and a config may have 16,000,000 at most"), refusal(file));
    }
  }

  @Test
  void longChainsOfSubstitutionsAreRefusedInOneSentence() throws IOException {
    StringBuilder text = new StringBuilder("a0 = 1\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("a%d = ${a%d}%n".formatted(i, i - 1));
    }
    Path file = Files.writeString(folder.resolve("c.conf"), text);

    String refusal = refusal(file);

    assertTrue(refusal.contains("chains too many") || refusal.contains("unknown key"), refusal);
  }

  private static String refusal(Path file) {
    return assertThrows(
            InvalidConfigException.class, () -> ConfigSource.of(Fakes.registry(), file).run())
        .getMessage();
  }
}
