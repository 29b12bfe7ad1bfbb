package symphony.api.warmstart;

import symphony.api.plugin.Pluggable;

/** How the memory is filled before the first update. */
public interface WarmStart extends Pluggable {

  /** How many environment steps are taken before learning starts; at least 1. */
  int steps();

  /** How often the collected block is repeated in the memory; at least 1. */
  int repetitions();

  /** Whether these steps take actions uniform in [-1, 1] in place of the untrained policy's. */
  boolean uniformActions();
}
