/**
 * Shows one episode: pictures from the engine's renderer or from the environment's own figure,
 * written as an animated GIF, an HTML player and, with ffmpeg, an MP4.
 */
package symphony.cli.replay;
