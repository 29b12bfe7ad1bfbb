/**
 * Strict readers of files of other tools, NumPy and TensorBoard, that never run code from a file.
 */
package symphony.report.formats;
