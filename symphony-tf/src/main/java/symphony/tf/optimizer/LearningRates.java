package symphony.tf.optimizer;

import symphony.api.optimizer.Optimizer.Group;

/**
 * The learning rates of the two networks.
 *
 * @param critic for critics and shared features
 * @param actor for the actor
 */
record LearningRates(double critic, double actor) {

  double of(Group group) {
    return switch (group) {
      case ACTOR -> actor;
      case CRITIC, SHARED -> critic;
    };
  }
}
