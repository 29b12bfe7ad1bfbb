/**
 * A graph to try ingredients in, and one abstract contract test for each role: extend it, say which
 * provider and which configs, and JUnit does the rest.
 */
package symphony.testkit;
