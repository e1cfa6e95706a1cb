package exabgp.reactor.rib;

/** Which rows are still to be withdrawn, by family in the order they came. What comes in while a round is being sent waits for the next one. Not safe for use by several threads. */
final class WithdrawQueue {
    private final IntQueue[] queues;
    private final int[] due;

    WithdrawQueue(int families) {
        queues = new IntQueue[families];
        for (int i = 0; i < families; i++) {
            queues[i] = new IntQueue();
        }
        due = new int[families];
    }

    void add(int family, int row) {
        queues[family].add(row);
    }

    int size() {
        int sum = 0;
        for (IntQueue queue : queues) {
            sum += queue.size();
        }
        return sum;
    }

    /** From now on all that is queued is due. */
    void beginRound() {
        for (int family = 0; family < due.length; family++) {
            due[family] = queues[family].size();
        }
    }

    /** The first family of which rows are due, or -1. */
    int dueFamily() {
        for (int family = 0; family < due.length; family++) {
            if (due[family] > 0) {
                return family;
            }
        }
        return -1;
    }

    /** Takes the next rows of a family that are due, {@code most} at most. */
    int[] poll(int family, int most) {
        int[] rows = new int[Math.min(due[family], most)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = queues[family].poll();
        }
        due[family] -= rows.length;
        return rows;
    }

    void clear() {
        for (int family = 0; family < due.length; family++) {
            queues[family].clear();
            due[family] = 0;
        }
    }

    void move(int[] moved) {
        for (IntQueue queue : queues) {
            queue.move(moved);
        }
    }
}
