/** The command line: commands, replays, and the program as it is started. */
module symphony.cli {
  requires java.compiler;
  requires java.desktop;
  requires java.management;
  requires jdk.httpserver;
  requires jdk.management;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires symphony.ablation;

  exports symphony.cli;
  exports symphony.cli.replay;

  opens symphony.cli to
      info.picocli;
}
