/** Compares scores by Symphony's statistics. */
package acme.scores;
