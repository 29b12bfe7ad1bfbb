package symphony.api.plugin;

import java.util.Optional;
import java.util.Set;

/**
 * What a config file chooses by name: an ingredient of a role, a kind of agent, a family of
 * environments. It is one public record, in a package that its module exports:
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
 * without a no-argument constructor only if it has a static method {@code provider}; nobody calls
 * it, its return type says all. A record without components needs none.
 */
public interface Pluggable {

  /** What this gives the other parts of the agent, with the parameters that it has. */
  default Set<Capability> gives() {
    return Set.of();
  }

  /**
   * What this needs from the other parts of the agent, with the parameters that it has. A config is
   * refused, before anything is built, where the chosen ingredient of a capability's role does not
   * give it; the message names the installed ingredients that do.
   */
  default Set<Capability> needs() {
    return Set.of();
  }

  /**
   * Which parameters make this give a capability that it does not give as it is set, or need no
   * longer one that it needs: {@code "distribution = false"}. Empty where no parameter decides.
   */
  default Optional<String> remedy(Capability capability) {
    return Optional.empty();
  }

  /**
   * Says why this cannot work with the others that were chosen, where that is a matter of sizes
   * rather than of {@link #needs capabilities}.
   *
   * @param selection the ingredients of all roles, the agent's memory and the task's limit
   * @return one sentence with the reason and the nearest valid choice, or empty where all is well
   */
  default Optional<String> incompatibility(Selection selection) {
    return Optional.empty();
  }

  /**
   * The body of a {@code provider} method.
   *
   * @throws UnsupportedOperationException always: a record is made from its parameters
   */
  @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  static <T> T declared() {
    throw new UnsupportedOperationException(
        "an ingredient is made from its parameters, not by the service loader");
  }
}
