package symphony.api.warmstart;

import symphony.api.plugin.Pluggable;

/** Determines how the memory is filled before the first update. */
public interface WarmStart extends Pluggable {

  /** The number of environment steps before learning starts; at least 1. */
  int steps();

  /** The number of copies of the collected block in the memory; at least 1. */
  int repetitions();

  /** Whether these steps use actions uniform in [-1, 1] instead of the untrained policy's. */
  boolean uniformActions();
}
