package exabgp.reactor.config;

/**
 * The name of a single value in a section, and its type.
 *
 * @param word the keyword
 * @param <T>  what its value is
 */
record Setting<T>(String word) {}
