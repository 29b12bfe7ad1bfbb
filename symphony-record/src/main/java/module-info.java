/** The run directory of a training: writes and reads all of its files. */
module symphony.record {
  requires transitive symphony.api;
  requires de.siegmar.fastcsv;
  requires tools.jackson.databind;

  exports symphony.record;
}
