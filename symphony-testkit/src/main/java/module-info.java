/** Contract tests that every ingredient passes, ours and a third party's alike. */
module symphony.testkit {
  requires transitive symphony.roles;
  requires transitive org.junit.jupiter.api;

  exports symphony.testkit;
}
