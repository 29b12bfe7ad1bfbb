package symphony.runtime.run;

/**
 * The first place where two tables differ.
 *
 * @param table the file's name
 * @param line the line's number; 1 is the header
 * @param then the recorded line; empty if the record is shorter
 * @param now the new line; empty if the new table is shorter
 */
public record TableDifference(String table, long line, String then, String now) {}
