/** The contract between the framework and whoever offers ingredients, environments or agents. */
package symphony.api.plugin;
