package exabgp.cli.decode;

import exabgp.wire.Octets;

/**
 * Where in a message something is.
 *
 * @param at how many octets of the message stand before it
 * @param length how many octets it has
 * @param field what it is
 */
record Place(int at, int length, String field) {
    private static final int BEFORE = 6;
    private static final int SHOWN = 16;

    /**
     * For people: the offset, the field, and the octets around it with a sign where it begins.
     *
     * @param hidden octets at the beginning of the message that the user did not give
     */
    String shown(Octets message, int hidden) {
        int from = Math.max(hidden, at - BEFORE);
        int to = Math.min(message.length(), at + Math.max(1, Math.min(SHOWN, length)));
        return "at octet " + (at - hidden) + " of " + (message.length() - hidden) + ", " + field + ": " + (from > hidden ? ".." : "")
                + message.slice(from, at - from).toHex() + ">" + message.slice(at, to - at).toHex() + (to < message.length() ? ".." : "");
    }
}
