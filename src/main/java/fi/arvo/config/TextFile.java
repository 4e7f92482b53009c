package fi.arvo.config;

import java.nio.file.Path;

/**
 * A file that a job names and whose text says something, as it was read when the job was loaded.
 *
 * @param text without a byte order mark
 */
public record TextFile(Path file, String text) {}
