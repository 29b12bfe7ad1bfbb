/** Files of other tools, read strictly and without running anything: NumPy, TensorBoard. */
package symphony.report.formats;
