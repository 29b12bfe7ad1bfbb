/** Building blocks for ingredients: a scope in the graph, variables, ranks. */
package symphony.api.graph;
