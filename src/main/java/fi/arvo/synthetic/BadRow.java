package fi.arvo.synthetic;

import java.io.Serializable;

/**
 * A row that was made bad on purpose.
 *
 * @param file its file, as seen from the world's directory
 * @param line line on which the row begins, the header being line 1
 * @param why what is wrong with it
 */
public record BadRow(String file, long line, String why) implements Serializable {}
