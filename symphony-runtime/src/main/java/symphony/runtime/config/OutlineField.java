package symphony.runtime.config;

import com.typesafe.config.ConfigUtil;
import java.util.List;
import java.util.stream.Stream;

/** The current field of an {@link Outline}, within one block or list. */
final class OutlineField {

  private final List<String> block;
  private final StringBuilder key = new StringBuilder();
  private boolean separated;
  private boolean valued;
  private boolean lineEnded;

  /** A field of a block with a path. */
  OutlineField(List<String> block) {
    this.block = block;
  }

  /** A field of a list, whose elements have no path. */
  static OutlineField inList() {
    return new OutlineField(null);
  }

  void word(String word) {
    if (word.isBlank() && (separated || key.isEmpty())) {
      return;
    }
    if (!word.isBlank() && lineEnded && (valued || !separated)) {
      clear();
    }
    if (separated) {
      valued = true;
    } else {
      key.append(word);
    }
  }

  void separate() {
    separated = true;
  }

  void hasValue() {
    separated = true;
    valued = true;
  }

  /** Ends a line; the field may continue, because a value may be in the next line. */
  void endLine() {
    lineEnded = true;
  }

  void clear() {
    key.setLength(0);
    separated = false;
    valued = false;
    lineEnded = false;
  }

  /** Whether an opening brace here starts a block of the key and does not belong to a value. */
  boolean opensBlock() {
    return block != null && !key.isEmpty() && !valued;
  }

  /** The path of the field; {@code null} within a list. */
  List<String> path() {
    if (block == null || key.isEmpty()) {
      return block;
    }
    return Stream.concat(block.stream(), ConfigUtil.splitPath(key.toString().strip()).stream())
        .toList();
  }
}
