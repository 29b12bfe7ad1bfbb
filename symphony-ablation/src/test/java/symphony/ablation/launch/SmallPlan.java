package symphony.ablation.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.Planner;
import symphony.report.results.Json;
import symphony.runtime.plugin.Registry;
import tools.jackson.databind.node.ObjectNode;

/** Plans of two variants and ten steps on Pendulum, and what their runs leave behind. */
final class SmallPlan {

  private static final Registry REGISTRY = Registry.load(List.of());

  private SmallPlan() {}

  /** Variants {@code base} and {@code relu}; the rest of the study is in the argument. */
  static Plan of(Path folder, String study) throws IOException {
    Path file = folder.resolve("study.conf");
    Files.writeString(
        file,
        """
        symphony {
          task = Pendulum-v1
          agent {
            type = symphony
            batch = 8
            replay.capacity = 100
            network { type = symphony-block, symphony-block { hidden = 8, nodes = 4 } }
            warm-start { type = repeat, repeat { steps = 5, repetitions = 1 } }
          }
          evaluation { every = 10, episodes = 1 }
          run.tensorboard = false
          training.steps = 10
          study {
            variants { relu { agent.activation.type = relu } }
            %s
          }
        }
        """
            .formatted(study));
    Plan plan = new Planner(REGISTRY, file, List.of("study.output=" + folder)).plan();
    Files.createDirectories(plan.folder());
    return plan;
  }

  static PlannedCell cell(Plan plan, String variant, long seed) {
    return plan.cell(variant + "/Pendulum-v1/seed-" + seed).orElseThrow();
  }

  /** What a run of this code leaves that ended in some way after its steps. */
  static void end(Plan plan, PlannedCell cell, String status) {
    ObjectNode summary = Json.object().put("status", status).put("reason", "it says so");
    write(plan, cell, summary.put("digest", cell.config().resolved().digest()));
  }

  static void write(Plan plan, PlannedCell cell, ObjectNode summary) {
    Path run = plan.folder().resolve(cell.id().folder());
    Json.write(run.resolve("summary.json"), summary);
    trainedBy(plan, cell, cell.config().code());
  }

  static void trainedBy(Plan plan, PlannedCell cell, String code) {
    ObjectNode provenance = Json.object();
    provenance.putObject("code").put("version", code);
    Json.write(plan.folder().resolve(cell.id().folder()).resolve("provenance.json"), provenance);
  }
}
