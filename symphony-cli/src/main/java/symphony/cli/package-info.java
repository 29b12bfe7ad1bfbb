/** The command line: {@code symphony COMMAND ...}. */
package symphony.cli;
