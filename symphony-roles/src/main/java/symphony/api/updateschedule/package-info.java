/** When the agent learns: {@code symphony.agent.update-schedule.type}. */
package symphony.api.updateschedule;
