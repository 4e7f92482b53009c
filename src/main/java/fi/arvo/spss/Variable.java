package fi.arvo.spss;

/**
 * A column of an SPSS file.
 *
 * @param name the long one, where the file has it
 * @param question the variable's label; empty when it has none
 * @param labelled whether any of its values has a label
 */
public record Variable(String name, String question, Meaning meaning, boolean labelled) {}
