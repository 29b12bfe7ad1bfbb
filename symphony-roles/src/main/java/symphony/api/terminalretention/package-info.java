/** Which stored transition a new one replaces: {@code symphony.agent.terminal-retention.type}. */
package symphony.api.terminalretention;
