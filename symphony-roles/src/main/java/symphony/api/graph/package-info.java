/** What an ingredient builds with: a scope in the graph, variables, ranks. */
package symphony.api.graph;
