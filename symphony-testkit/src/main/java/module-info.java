/** Contract tests for every ingredient, bundled or from a third party. */
module symphony.testkit {
  requires transitive symphony.roles;
  requires transitive org.junit.jupiter.api;

  exports symphony.testkit;
}
