package symphony.api.actionsquash;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;

/**
 * The policy's output for a batch of observations. Every tensor is {@code (cohort, batch, actions)}
 * except where noted.
 *
 * @param action the action to perform, including noise
 * @param mean the action without noise
 * @param raw the actor's raw outputs, {@code (cohort, batch, heads · actions)}
 * @param scale the action scale σ, if the squash has one
 * @param beta the regularization's β, if the squash has one
 * @param logProbability ln π(a|s), {@code (cohort, batch, 1)}, if the policy is stochastic
 */
public record PolicyOutput<T extends TNumber>(
    Operand<T> action,
    Operand<T> mean,
    Operand<T> raw,
    Optional<Operand<T>> scale,
    Optional<Operand<T>> beta,
    Optional<Operand<T>> logProbability) {}
