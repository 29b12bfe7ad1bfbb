/** One run: strict config, registry, assembly, training loop, run directory. */
module symphony.runtime {
  requires transitive symphony.api;
}
