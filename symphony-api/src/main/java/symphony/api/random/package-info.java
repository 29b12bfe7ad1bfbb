/** One tree of random streams for each run: every consumer's numbers follow from the run's seed. */
package symphony.api.random;
