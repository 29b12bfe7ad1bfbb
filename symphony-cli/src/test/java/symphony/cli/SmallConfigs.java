package symphony.cli;

/** Configs of an agent that is small enough to train in tests. */
final class SmallConfigs {

  private static final String AGENT =
      """
      task = Pendulum-v1
      device = cpu
      agent {
        type = symphony
        batch = 16
        replay.capacity = 400
        network { type = symphony-block, symphony-block { hidden = 8, nodes = 4 } }
        warm-start { type = repeat, repeat { steps = 50, repetitions = 2 } }
      }
      evaluation { every = 50, episodes = 1 }
      run { checkpoint-every = 40, metrics-every = 50, tensorboard = false }
      """;

  /** Two variants with two seeds each, 150 steps. */
  static final String STUDY =
      with(
          """
          study {
            name = small
            variants { relu { agent.activation.type = relu } }
            seeds = [1, 2]
            budget { steps = 150 }
            launch { processes = 2, threads = 1 }
            bootstrap { resamples = 500, band-resamples = 100 }
          }
          """);

  private SmallConfigs() {}

  /** A config with further settings. */
  static String with(String settings) {
    return "symphony {\n" + (AGENT + settings).indent(2) + "}\n";
  }
}
