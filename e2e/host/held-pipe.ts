/**
 * The file descriptor of a pipe that a spec's process gives the host, which hands it on to Chromium. Nothing is written to
 * it: it is at its end when both have ended, however that was.
 */
export const HELD_PIPE = 4
