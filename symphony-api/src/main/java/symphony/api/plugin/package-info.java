/**
 * The contract between the framework and modules that offer ingredients, environments or agents.
 */
package symphony.api.plugin;
