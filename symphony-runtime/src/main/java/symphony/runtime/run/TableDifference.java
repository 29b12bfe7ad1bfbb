package symphony.runtime.run;

/**
 * The first place where two tables differ.
 *
 * @param table the file's name
 * @param line its line, 1 being the header
 * @param then what was recorded, empty where the record is shorter
 * @param now what came out this time, empty where that is shorter
 */
public record TableDifference(String table, long line, String then, String now) {}
