package symphony.envs.mujoco.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import symphony.api.environment.EnvironmentException;

/**
 * A loaded libmujoco and the robots it has compiled. There is one instance per file and process,
 * because a shared library is loaded once and never unloaded.
 */
public final class MujocoLibrary {

  private static final Map<Path, MujocoLibrary> LOADED = new HashMap<>();

  private final Path file;
  private final SymbolLookup symbols;
  private final Functions functions;
  private final Layout layout;
  private volatile Map<String, Model> models = new HashMap<>();

  private MujocoLibrary(Path file, SymbolLookup symbols, LayoutTable table) {
    this.file = file;
    this.symbols = symbols;
    functions = new Functions(symbols);
    layout = table.find(functions.version(), file);
    Messages.install(symbols, this::forgetModels);
  }

  /**
   * The library in a file, loaded at its first use.
   *
   * @param file the shared library; the system's loader resolves a bare name
   * @param layouts a user's own layout table, or an empty path
   * @throws EnvironmentException if it cannot be loaded or its version is unknown
   */
  public static MujocoLibrary load(Path file, Path layouts) {
    synchronized (LOADED) {
      MujocoLibrary known = LOADED.get(file);
      if (known == null) {
        known = open(file, layouts);
        LOADED.put(file, known);
      }
      return known;
    }
  }

  private static MujocoLibrary open(Path file, Path layouts) {
    try {
      return new MujocoLibrary(file, SharedObjects.open(file), table(layouts));
    } catch (NoSuchElementException e) {
      throw new EnvironmentException(
          "%s is not a libmujoco (%s); name another file, or remove it"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static LayoutTable table(Path layouts) {
    return layouts.toString().isEmpty() ? LayoutTable.bundled() : LayoutTable.extended(layouts);
  }

  /** The release, such as {@code 2.2.2}. */
  public String release() {
    return layout.release();
  }

  /** The file that it was loaded from. */
  public Path file() {
    return file;
  }

  /** The layout of its structs. */
  public Layout layout() {
    return layout;
  }

  Functions functions() {
    return functions;
  }

  /** Its symbols. */
  public SymbolLookup symbols() {
    return symbols;
  }

  /**
   * Discards all compiled models, because an error may have corrupted one: later simulations use
   * newly compiled ones. Does not block.
   */
  private void forgetModels() {
    models = new HashMap<>();
  }

  /**
   * A robot, compiled and checked at its first use, then shared.
   *
   * @param resource the MJCF file among this module's resources
   * @param adjustments changes after compiling; there is one compiled robot for each set of changes
   * @throws EnvironmentException if it does not compile or does not match the blueprint
   */
  public synchronized Model model(String resource, Blueprint blueprint, Adjustments adjustments) {
    return models.computeIfAbsent(
        resource + adjustments,
        key -> new Shelter().callApart(() -> compile(resource, blueprint, adjustments)));
  }

  private Model compile(String resource, Blueprint blueprint, Adjustments adjustments) {
    Model model = compile(resource);
    blueprint.check(model);
    adjustments.apply(model);
    return model;
  }

  /** Compiles a resource through a temporary file, because MuJoCo reads models only from files. */
  private Model compile(String resource) {
    try (InputStream xml = MujocoLibrary.class.getResourceAsStream(resource)) {
      Path copy = Files.createTempFile("symphony-", ".xml");
      try {
        Files.copy(xml, copy, StandardCopyOption.REPLACE_EXISTING);
        return compile(resource, copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Model compile(String resource, Path copy) {
    StringBuilder complaint = new StringBuilder();
    MemorySegment pointer = functions.loadXml(copy.toString(), complaint);
    if (pointer.equals(MemorySegment.NULL)) {
      throw new EnvironmentException(
          "MuJoCo " + release() + " does not compile " + resource + ": " + complaint);
    }
    return new Model(this, pointer);
  }
}
