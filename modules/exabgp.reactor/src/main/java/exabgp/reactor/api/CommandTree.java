package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The spellings of all commands, word by word. Immutable once it is built. */
final class CommandTree {
    private static final Node ROOT = build();

    private CommandTree() {}

    /**
     * Follows words as far as they are those of a command, and takes them.
     *
     * @return where they lead to, which need not be a command
     */
    static Place follow(Words in) {
        Node node = ROOT;
        Selector selector = Selector.ALL;
        boolean after = false;
        while (true) {
            String word = in.peek();
            Node next = node.words.get(word);
            if (next != null) {
                in.next();
                after = false;
            } else if (node.selected != null && SelectorParser.begins(word)) {
                Selector read = SelectorParser.parse(in);
                if (read == null) {
                    return new Place(new Node(), selector, false);
                }
                selector = read;
                next = node.selected;
                after = true;
            } else {
                return new Place(node, selector, after);
            }
            node = next;
        }
    }

    private static Node build() {
        Node root = new Node();
        for (ApiCommand command : ApiCommand.values()) {
            List<String> spellings = new ArrayList<>(command.spellings());
            spellings.addAll(command.legacy());
            for (String spelling : spellings) {
                Node node = root;
                for (String word : spelling.split(" ")) {
                    node = node.grow(word);
                }
                node.command = command;
            }
        }
        return root;
    }

    /**
     * How far words led.
     *
     * @param selector      the peers they named, all when they named none
     * @param afterSelector whether the last of them were those of the selector, which may go on
     */
    record Place(Node node, Selector selector, boolean afterSelector) {
        /** The command, null when words are missing or wrong. */
        @Nullable ApiCommand command() {
            return node.command;
        }

        /** The words that may come next. */
        Set<String> words() {
            return node.words.keySet();
        }

        /** Whether a selector may come next. */
        boolean takesSelector() {
            return node.selected != null;
        }
    }

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private @Nullable Node selected;
        private @Nullable ApiCommand command;

        private Node grow(String word) {
            if (!word.equals(ApiCommand.PEER)) {
                return words.computeIfAbsent(word, ignored -> new Node());
            }
            Node next = selected == null ? new Node() : selected;
            selected = next;
            return next;
        }
    }
}
