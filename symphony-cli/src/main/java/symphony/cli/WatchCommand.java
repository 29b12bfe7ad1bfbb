package symphony.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.report.results.Json;

/** {@code symphony watch}: shows the state of a study as a page that refreshes itself. */
@Command(
    name = "watch",
    description =
        "Serves a local web page that shows a study while it runs: curves, progress, time left, "
            + "failures and the last lines of its logs.")
@SuppressWarnings("UnusedVariable") // picocli sets the options
final class WatchCommand implements Callable<Integer> {

  private static final int HTTP_OK = 200;
  private static final int HTTP_UNAVAILABLE = 503;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FOLDER", description = "The study's folder, such as runs/quickstart.")
  private Path folder;

  @Option(
      names = "--port",
      defaultValue = "0",
      description = "The port on the loopback address; any free port by default.")
  private int port;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    StudyStatus.read(folder);
    HttpServer server = serve(folder, port);
    PrintWriter out = spec.commandLine().getOut();
    out.println("http://127.0.0.1:%d/ (Ctrl-C stops it)".formatted(server.getAddress().getPort()));
    out.flush();
    new CountDownLatch(1).await();
    return 0;
  }

  /**
   * Serves a study's state on the loopback address.
   *
   * @throws UserException if the port is taken
   */
  static HttpServer serve(Path folder, int port) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      server.createContext("/", e -> answer(e, folder, false));
      server.createContext("/status.json", e -> answer(e, folder, true));
      server.start();
      return server;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "The port %d cannot be used (%s); choose another with --port, or leave --port out to use any free port."
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private static void answer(HttpExchange exchange, Path folder, boolean json) throws IOException {
    String text;
    int status = HTTP_OK;
    try {
      StudyStatus study = StudyStatus.read(folder);
      text = json ? Json.text(study.json()) : new WatchPage(study).text();
    } catch (UserException e) {
      status = HTTP_UNAVAILABLE;
      text = e.getMessage();
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String type = status != HTTP_OK ? "text/plain" : json ? "application/json" : "text/html";
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
