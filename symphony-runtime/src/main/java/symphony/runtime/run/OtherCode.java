package symphony.runtime.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import symphony.api.UserException;
import symphony.record.CodeVersions;
import symphony.record.RunDirectory;
import symphony.runtime.config.RunConfig;

/**
 * Messages about runs that another version of the code trained, and the folder to which they are
 * moved.
 */
public final class OtherCode {

  private static final String FOLDER = "set-aside";

  private OtherCode() {}

  /**
   * The error that refuses to mix runs of two versions of the code.
   *
   * @param place the folder
   * @param foreign the number of cells that other code trained
   * @param cells the number of all cells
   * @param then the versions that trained them; empty if unknown
   * @param now the current version
   */
  public static UserException refusal(
      Path place, int foreign, int cells, Collection<String> then, String now) {
    List<String> versions = then.stream().map(CodeVersions::brief).distinct().sorted().toList();
    return new UserException(
        "%s: %d of %d cells were trained by other code (version %s then, %s now); keep them with --keep-other-code, which the report states, or train them again with --set-aside-other-code, which moves them to the folder %s and deletes nothing."
            .formatted(
                place,
                foreign,
                cells,
                versions.isEmpty() ? "not recorded" : String.join(", ", versions),
                CodeVersions.brief(now),
                FOLDER));
  }

  /** A new folder below the config's output for the current files of a cell. */
  static Path folder(RunConfig config, long seed, CellRecord record) {
    Path aside = Path.of(config.output().output()).resolve(FOLDER);
    String code = record.codes().isEmpty() ? "unknown" : CodeVersions.brief(record.codes().first());
    Path folder = cell(aside.resolve(code), config, seed);
    for (int n = 2; Files.exists(folder); n++) {
      folder = cell(aside.resolve(code + "-" + n), config, seed);
    }
    return folder;
  }

  private static Path cell(Path output, RunConfig config, long seed) {
    return RunDirectory.locate(output, config.output().variant(), config.task().name(), seed);
  }
}
