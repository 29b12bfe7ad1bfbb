/**
 * Charts as SVG text, drawn without a library: line charts with bands, intervals by row, and a map
 * of interactions. Colours are variables of the style sheet, so one drawing serves light, dark and
 * print; dashes and markers distinguish lines without colour.
 */
package symphony.report.chart;
