package symphony.ablation.cli;

import symphony.ablation.study.LaunchConfig;

/**
 * How cohorts share this machine.
 *
 * @param processes cohorts that train side by side
 * @param threads threads of each
 */
record Machine(int processes, int threads) {

  static Machine share(LaunchConfig launch, int cohorts) {
    int cores = Runtime.getRuntime().availableProcessors();
    int wanted = launch.processes() == 0 ? cores : launch.processes();
    int processes = Math.max(1, Math.min(wanted, cohorts));
    int threads = launch.threads() == 0 ? Math.max(1, cores / processes) : launch.threads();
    return new Machine(processes, threads);
  }
}
