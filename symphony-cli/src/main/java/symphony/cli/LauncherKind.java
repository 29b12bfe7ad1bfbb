package symphony.cli;

/** The place where a study's cohorts are trained. */
public enum LauncherKind {
  /** In processes on this machine. */
  local,
  /** As array jobs of Slurm. */
  slurm,
  /** As a Kubernetes Indexed Job. */
  kubernetes
}
