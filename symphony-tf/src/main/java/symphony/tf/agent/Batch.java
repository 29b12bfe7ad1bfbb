package symphony.tf.agent;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;

/**
 * Sampled transitions, each {@code (cohort, batch, ...)}.
 *
 * @param observation s
 * @param action a
 * @param reward r̂, scaled, with a last axis of one
 * @param continuation γ · (1 - terminated), with a last axis of one
 * @param nextObservation s′
 */
record Batch<T extends TNumber>(
    Operand<T> observation,
    Operand<T> action,
    Operand<T> reward,
    Operand<T> continuation,
    Operand<T> nextObservation) {}
