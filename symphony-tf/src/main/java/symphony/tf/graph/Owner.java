package symphony.tf.graph;

import symphony.api.optimizer.Optimizer.Group;

/**
 * Whose a variable is.
 *
 * @param part the part of the agent
 * @param outputLayer whether it belongs to the last layer of a network
 */
public record Owner(Part part, boolean outputLayer) {

  /** A variable of any layer but the last. */
  public static Owner of(Part part) {
    return new Owner(part, false);
  }

  /** The same part's last layer. */
  public Owner lastLayer() {
    return new Owner(part, true);
  }

  /** The parts of an agent that have variables. */
  public enum Part {
    /** The actor. */
    ACTOR(Group.ACTOR, true),
    /** The critics. */
    CRITIC(Group.CRITIC, false),
    /** Layers that actor and critics, or all critics, have in common. */
    SHARED(Group.SHARED, true),
    /** Observation scaling and action squash, which the policy has next to the actor. */
    POLICY(Group.SHARED, true),
    /** All that serves learning and exploring only. */
    OTHER(Group.SHARED, false);

    private final Group group;
    private final boolean inPolicy;

    Part(Group group, boolean inPolicy) {
      this.group = group;
      this.inPolicy = inPolicy;
    }

    /** With which parameters its own learn. */
    public Group group() {
      return group;
    }

    /** Whether a policy that no longer learns needs it. */
    public boolean inPolicy() {
      return inPolicy;
    }
  }
}
