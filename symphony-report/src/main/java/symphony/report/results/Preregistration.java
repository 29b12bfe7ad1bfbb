package symphony.report.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a study declared when its first cell started, with later changes and looks at the results.
 *
 * @param when the date of the declaration, UTC
 * @param late whether cells had started before anything was declared
 * @param text what was declared, by key
 * @param changes later changes, in order
 * @param looks when results were looked at, in order
 */
public record Preregistration(
    String when,
    boolean late,
    SortedMap<String, String> text,
    List<Change> changes,
    List<Look> looks) {

  /**
   * A later change.
   *
   * @param when its date, UTC
   * @param key the changed key
   * @param from the earlier value
   * @param to the new value
   */
  public record Change(String when, String key, String from, String to) {}

  /**
   * A look at the verdicts.
   *
   * @param when its date, UTC
   * @param runs the number of runs with a score at that time
   */
  public record Look(String when, int runs) {}

  /** Copies the collections. */
  public Preregistration {
    text = new TreeMap<>(text);
    changes = List.copyOf(changes);
    looks = List.copyOf(looks);
  }

  /** A declaration without changes and looks. */
  public static Preregistration first(String when, boolean late, Map<String, String> text) {
    return new Preregistration(when, late, new TreeMap<>(text), List.of(), List.of());
  }

  /** SHA-256 of the first declaration, in hexadecimal digits. */
  public String digest() {
    StringBuilder lines = new StringBuilder();
    text.forEach((key, value) -> lines.append(key).append(" = ").append(value).append('\n'));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(lines.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * The registration with a new declaration at a date; unchanged if the declaration is the same.
   */
  public Preregistration saying(Map<String, String> now, String date) {
    SortedMap<String, String> latest = latest();
    List<Change> all = new ArrayList<>(changes);
    new TreeMap<>(now)
        .forEach(
            (key, value) -> {
              String before = latest.getOrDefault(key, "");
              if (!before.equals(value)) {
                all.add(new Change(date, key, before, value));
              }
            });
    return new Preregistration(when, late, text, all, looks);
  }

  /**
   * The registration with a look at this number of runs; repeated looks at the same number count
   * once.
   */
  public Preregistration looked(int runs, String date) {
    if (!looks.isEmpty() && looks.getLast().runs() == runs) {
      return this;
    }
    List<Look> all = new ArrayList<>(looks);
    all.add(new Look(date, runs));
    return new Preregistration(when, late, text, changes, all);
  }

  /** The changes that were not reverted later. */
  public List<Change> standing() {
    SortedMap<String, String> latest = latest();
    return changes.stream()
        .filter(c -> !latest.get(c.key()).equals(text.getOrDefault(c.key(), "")))
        .filter(c -> c.to().equals(latest.get(c.key())))
        .toList();
  }

  private SortedMap<String, String> latest() {
    SortedMap<String, String> latest = new TreeMap<>(text);
    changes.forEach(change -> latest.put(change.key(), change.to()));
    return latest;
  }
}
