package symphony.api.updateschedule;

import symphony.api.plugin.Provider;

/** Offers a named {@link UpdateSchedule}. */
public interface UpdateScheduleProvider<C extends Record> extends Provider<C, UpdateSchedule> {}
