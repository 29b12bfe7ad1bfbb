package symphony.api.agent;

import java.util.List;
import symphony.api.plugin.Experimental;

/**
 * Side effects of an agent's update on a GPU, one sentence each. None of them is an error; if both
 * lists are empty, the agent runs on a GPU like the bundled ones.
 *
 * @param copiesToHost values that the GPU computes and that an operation of the update reads in the
 *     host's memory; each makes the host wait for the GPU in every update
 * @param unrepeatable operations whose order of addition changes from run to run, so that repeating
 *     a run does not give the same bytes
 */
@Experimental
public record GpuForm(List<String> copiesToHost, List<String> unrepeatable) {

  /** Keeps copies. */
  public GpuForm {
    copiesToHost = List.copyOf(copiesToHost);
    unrepeatable = List.copyOf(unrepeatable);
  }
}
