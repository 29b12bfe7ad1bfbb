package symphony.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import symphony.api.UserException;

/** Converts exceptions to messages for the user and an exit status. */
final class ErrorReporter {

  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;

  private ErrorReporter() {}

  static int wrongArguments(CommandLine.ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(ArgumentErrors.sentence(e));
    err.flush();
    return WRONG_INPUT;
  }

  static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    return failed(e, command);
  }

  static int failed(Throwable e, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println(sentence(e));
    if ("DEBUG".equals(System.getProperty("symphony.log"))) {
      e.printStackTrace(err);
    }
    err.flush();
    return e instanceof UserException ? WRONG_INPUT : FAILED;
  }

  private static String sentence(Throwable e) {
    if (e instanceof UserException || e instanceof RunFailedException) {
      return e.getMessage();
    }
    if (e instanceof OutOfMemoryError) {
      return "Java is out of memory; raise its limit, for example with SYMPHONY_JAVA_ARGS=-Xmx8g, or reduce the work.";
    }
    if (isOutOfFiles(e)) {
      return "This process cannot open more files; raise the limit, for example with ulimit -n 4096, or run fewer processes in parallel.";
    }
    return "Unexpected error: %s. Run the command again with --debug to see where it occurred."
        .formatted(e);
  }

  private static boolean isOutOfFiles(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("Too many open files")) {
        return true;
      }
    }
    return false;
  }
}
