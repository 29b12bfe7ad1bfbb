/** The run directory: what a training leaves on disk, written and read in one place. */
module symphony.record {
  requires transitive symphony.api;
  requires de.siegmar.fastcsv;
  requires tools.jackson.databind;

  exports symphony.record;
}
