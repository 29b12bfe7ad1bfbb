/** The command line: {@code symphony COMMAND ...}. */
package symphony.ablation.cli;
