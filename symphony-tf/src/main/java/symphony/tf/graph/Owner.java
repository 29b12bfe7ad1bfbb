package symphony.tf.graph;

import symphony.api.optimizer.Optimizer.Group;

/**
 * The owner of a variable.
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
    /** Layers that actor and critics, or all critics, share. */
    SHARED(Group.SHARED, true),
    /**
     * Observation scaling and action squash, which belong to the policy in addition to the actor.
     */
    POLICY(Group.SHARED, true),
    /** Everything that only learning and exploring use. */
    OTHER(Group.SHARED, false);

    private final Group group;
    private final boolean inPolicy;

    Part(Group group, boolean inPolicy) {
      this.group = group;
      this.inPolicy = inPolicy;
    }

    /** The group of parameters with which its own parameters learn. */
    public Group group() {
      return group;
    }

    /** Whether a policy needs it after learning. */
    public boolean inPolicy() {
      return inPolicy;
    }
  }
}
