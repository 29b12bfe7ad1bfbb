/**
 * A graph for testing ingredients, and one abstract contract test for each role: extend it and name
 * the candidates; JUnit does the rest.
 */
package symphony.testkit;
