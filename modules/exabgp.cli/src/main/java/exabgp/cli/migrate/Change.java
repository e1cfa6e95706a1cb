package exabgp.cli.migrate;

/**
 * Something that was rewritten.
 *
 * @param line the line it was on, the first is 1
 * @param what what became of it, in words
 */
public record Change(int line, String what) {}
