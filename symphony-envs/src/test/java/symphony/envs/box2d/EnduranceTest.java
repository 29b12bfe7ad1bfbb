package symphony.envs.box2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.physics.box2d.World;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.environment.Environment;

/** 100,000 random steps, actions up to twice the limits: numbers stay finite and memory flat. */
class EnduranceTest {

  private static final long TOLERANCE_KILOBYTES = 12_000;

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @ValueSource(
      strings = {"LunarLanderContinuous-v2", "LunarLanderContinuous-v3", "BipedalWalker-v3"})
  void memoryStaysFlatAndNumbersFinite(String task) throws Exception {
    Process walk = start(task);
    String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, walk.waitFor(), said);
    assertTrue(Long.parseLong(said) < TOLERANCE_KILOBYTES, task + " grew by " + said + " kB");
  }

  private static Process start(String task) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-Xms64m",
                "-Xmx64m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(Box2dFamily.class, Environment.class, World.class, RandomWalk.class),
                RandomWalk.class.getName(),
                task))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String classPath(Class<?>... types) throws URISyntaxException {
    StringBuilder path = new StringBuilder();
    for (Class<?> type : types) {
      path.append(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()))
          .append(File.pathSeparator);
    }
    return path.toString();
  }
}
