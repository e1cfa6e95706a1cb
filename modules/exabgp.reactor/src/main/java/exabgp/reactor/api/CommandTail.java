package exabgp.reactor.api;

/**
 * A command without the words at its end that say how it is to be answered.
 *
 * @param line what is left
 * @param form from {@code json} or {@code text}
 * @param sync from {@code sync} or {@code async}
 */
record CommandTail(String line, Form form, Sync sync) {
    /** Takes those words from the end of {@code line}; of two that contradict each other the first counts. */
    static CommandTail of(String line) {
        Form form = Form.USUAL;
        Sync sync = Sync.USUAL;
        int end = line.length();
        while (true) {
            int from = line.lastIndexOf(' ', end - 1) + 1;
            if (from == 0) {
                break;
            }
            String word = line.substring(from, end);
            switch (word) {
                case "json" -> form = Form.JSON;
                case "text" -> form = Form.TEXT;
                case "sync" -> sync = Sync.WRITTEN;
                case "async" -> sync = Sync.TABLE;
                case "" -> {
                    // one of several blanks
                }
                default -> {
                    return new CommandTail(line.substring(0, end), form, sync);
                }
            }
            end = from - 1;
        }
        return new CommandTail(line.substring(0, end), form, sync);
    }

    /** Both words about the answer, for a change of routes. */
    Acknowledgement how() {
        return form == Form.USUAL && sync == Sync.USUAL ? Acknowledgement.USUAL : new Acknowledgement(sync, form);
    }
}
