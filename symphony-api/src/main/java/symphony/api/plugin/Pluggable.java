package symphony.api.plugin;

import java.util.Optional;
import java.util.Set;

/**
 * Something that a config file selects by name: an ingredient of a role, a kind of agent, a family
 * of environments. It is one public record, in a package that its module exports:
 *
 * <pre>{@code
 * @Ingredient(name = "acme-wave", summary = "...", formula = "...", source = "...")
 * public record Wave(@Parameter(value = "...", range = "(0, inf)") double frequency)
 *     implements Activation {
 *
 *   public Wave {
 *     Parameters.check(Wave.class, frequency);
 *   }
 *
 *   public static Wave provider() {
 *     return Pluggable.declared();
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>The record's components are its parameters: {@code updatesPerStep} is {@code updates-per-step}
 * in a config file. Defaults are in the module's {@code reference.conf} and nowhere else. The
 * module offers the record under the interface that it implements, {@code provides
 * symphony.api.activation.Activation with acme.wave.Wave}. Java's service loader accepts a class
 * without a no-argument constructor only if it has a static method {@code provider}; the method is
 * never called, only its return type is used. A record without components needs no such method.
 */
public interface Pluggable {

  /**
   * The capabilities that this gives to the other parts of the agent, with its current parameters.
   */
  default Set<Capability> gives() {
    return Set.of();
  }

  /**
   * The capabilities that this needs from the other parts of the agent, with its current
   * parameters. A config is refused, before anything is built, if the selected ingredient of a
   * capability's role does not give it; the message names the installed ingredients that do.
   */
  default Set<Capability> needs() {
    return Set.of();
  }

  /**
   * The parameters with which this would give a capability that it does not give now, or would not
   * need one that it needs now: {@code "distribution = false"}. Empty if no parameter decides.
   */
  default Optional<String> remedy(Capability capability) {
    return Optional.empty();
  }

  /**
   * Explains why this cannot work with the other selected ingredients, if the reason is a size
   * rather than a {@link #needs capability}.
   *
   * @param selection the ingredients of all roles, the agent's memory and the task's limit
   * @return one sentence with the reason and the nearest valid choice, or empty if everything fits
   */
  default Optional<String> incompatibility(Selection selection) {
    return Optional.empty();
  }

  /**
   * The body of a {@code provider} method.
   *
   * @throws UnsupportedOperationException always: a record is created from its parameters
   */
  @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  static <T> T declared() {
    throw new UnsupportedOperationException(
        "an ingredient is made from its parameters, not by the service loader");
  }
}
