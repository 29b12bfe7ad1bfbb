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
 * What is said of runs that other code trained than the code that is to continue, and where they
 * go.
 */
public final class OtherCode {

  private static final String FOLDER = "set-aside";

  private OtherCode() {}

  /**
   * The refusal to mix what two versions of the code trained.
   *
   * @param place the folder of which one speaks
   * @param foreign how many cells other code trained
   * @param cells of how many
   * @param then the versions that trained them; empty where their records do not tell
   * @param now the version that runs
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

  /** A folder that is not there yet, below the config's output, for what one cell holds now. */
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
