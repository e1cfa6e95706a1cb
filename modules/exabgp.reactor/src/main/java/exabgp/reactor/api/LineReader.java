package exabgp.reactor.api;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes commands of the lines of one client: out of its memory, or by the parser. Never throws. For the thread that reads this client. */
final class LineReader {
    private static final Logger LOG = LoggerFactory.getLogger(LineReader.class);

    private final CommandParser parser = new CommandParser();
    private final LineMemory memory = new LineMemory();
    private final String who;

    /**
     * A reader that has read nothing.
     *
     * @param who what the log calls the client
     */
    LineReader(String who) {
        this.who = who;
    }

    /** Reads one line without its end, one character in each octet. */
    Command read(byte[] octets, int from, int to) {
        // in a group a line means something else
        boolean grouping = parser.isGrouping();
        Command known = grouping ? null : memory.find(octets, from, to);
        if (known != null) {
            return known;
        }
        String line = new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
        try {
            Command command = parser.parse(line);
            if (!grouping) {
                memory.learn(octets, from, to, command);
            }
            return command;
        } catch (RuntimeException e) {
            // a fault of ours in reading a command costs this command and no more
            LOG.error("a command of {} could not be read: {}", who, CommandParser.excerpt(line), e);
            return new Command.Refused("internal error: " + e);
        }
    }
}
