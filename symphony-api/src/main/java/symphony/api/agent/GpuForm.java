package symphony.api.agent;

import java.util.List;
import symphony.api.plugin.Experimental;

/**
 * What an agent's update does on a GPU besides computing there, one sentence each. Nothing of it is
 * a fault; an ingredient whose agent has both lists empty runs on a GPU as those of the program do.
 *
 * @param copiesToHost values that the GPU has computed and an operation of the update asks for in
 *     the host's memory; each makes the host wait for the GPU at every update
 * @param unrepeatable operations that add in an order which changes from run to run, so that the
 *     same run does not give the same bytes again
 */
@Experimental
public record GpuForm(List<String> copiesToHost, List<String> unrepeatable) {

  /** Keeps copies. */
  public GpuForm {
    copiesToHost = List.copyOf(copiesToHost);
    unrepeatable = List.copyOf(unrepeatable);
  }
}
