package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.envs.golden.Recording;
import symphony.envs.mujoco.engine.Model;
import tools.jackson.databind.JsonNode;

/** Tests that the robots' files compile to the properties of the standard robots. */
class ModelFactsTest {

  @ParameterizedTest
  @ValueSource(strings = {"Humanoid-v4", "Walker2d-v4", "Ant-v4", "Hopper-v4"})
  void compilesToTheStandardRobot(String task) {
    JsonNode facts = Recording.facts(task);
    try (MujocoEnvironment robot = Libraries.environment(task, Libraries.REFERENCE)) {
      Model model = robot.simulation().model();
      assertEquals(facts.get("nq").asInt(), model.positions());
      assertEquals(facts.get("nv").asInt(), model.velocities());
      assertEquals(facts.get("nu").asInt(), model.controls());
      assertEquals(facts.get("nbody").asInt(), model.bodies());
      assertEquals(facts.get("ngeom").asInt(), model.geoms());
      assertEquals(facts.get("timestep").asDouble(), model.timestep());
      for (String field : doubles(model).keySet()) {
        double[] expected = Recording.numbers(facts.get(field));
        double[] actual = model.numbers(field, doubles(model).get(field)).toArray();
        assertArrayEquals(expected, actual, 1e-12, field);
      }
      for (String field : ints(facts).keySet()) {
        double[] expected = Recording.numbers(facts.get(field));
        int[] actual = model.ints(field, ints(facts).get(field));
        assertArrayEquals(expected, Arrays.stream(actual).asDoubleStream().toArray(), field);
      }
    }
  }

  private static Map<String, Integer> doubles(Model model) {
    return Map.ofEntries(
        Map.entry("qpos0", model.positions()),
        Map.entry("body_mass", model.bodies()),
        Map.entry("body_inertia", 3 * model.bodies()),
        Map.entry("body_ipos", 3 * model.bodies()),
        Map.entry("dof_armature", model.velocities()),
        Map.entry("dof_damping", model.velocities()),
        Map.entry("geom_size", 3 * model.geoms()),
        Map.entry("geom_pos", 3 * model.geoms()),
        Map.entry("geom_friction", 3 * model.geoms()),
        Map.entry("geom_margin", model.geoms()),
        Map.entry("actuator_ctrlrange", 2 * model.controls()),
        Map.entry("actuator_gear", 6 * model.controls()));
  }

  private static Map<String, Integer> ints(JsonNode facts) {
    return Map.of(
        "body_parentid", facts.get("nbody").asInt(),
        "jnt_type", facts.get("njnt").asInt(),
        "jnt_qposadr", facts.get("njnt").asInt(),
        "geom_type", facts.get("ngeom").asInt(),
        "geom_bodyid", facts.get("ngeom").asInt());
  }

  /** The cheetah's published masses, kilograms: 14 in all, the torso with its head 6.25. */
  @Test
  void scalesTheCheetahToFourteenKilograms() {
    try (MujocoEnvironment robot = Libraries.environment("HalfCheetah-v4", Libraries.REFERENCE)) {
      double[] masses = robot.simulation().model().numbers("body_mass", 8).toArray();
      assertEquals(14, Arrays.stream(masses).sum(), 1e-12);
      assertEquals(6.25020921, masses[1], 1e-8);
    }
  }
}
