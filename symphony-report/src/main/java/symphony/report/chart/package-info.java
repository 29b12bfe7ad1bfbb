/**
 * Charts as SVG text, drawn without a library: line charts with bands, intervals by row, and a map
 * of interactions. Colours come from style sheet variables, so that one drawing serves light, dark
 * and print; dashes and markers tell lines apart without colour.
 */
package symphony.report.chart;
