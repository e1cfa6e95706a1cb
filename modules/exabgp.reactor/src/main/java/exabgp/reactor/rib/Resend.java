package exabgp.reactor.rib;

/**
 * Which families are to be sent again, as bits by their numbers, and how far that got. Requests that come in meanwhile wait for the next round. Not safe for use by several threads.
 */
final class Resend {
    private final OutRows rows;
    private long requested;
    private long requestedMarked;
    private long due;
    private long marked;
    private RowCursor cursor;

    Resend(OutRows rows) {
        this.rows = rows;
        cursor = new RowCursor(rows);
    }

    /** Asks for families to be sent again, between markers or without. */
    void request(long families, boolean markers) {
        requested |= families;
        requestedMarked |= markers ? families : 0;
    }

    /** From now on all that was asked for is due. Nothing was due any more. */
    void beginRound() {
        due = requested;
        marked = requestedMarked;
        requested = 0;
        requestedMarked = 0;
        cursor = rows.cursor();
    }

    /** Forgets all requests. */
    void clear() {
        rows.close(cursor);
        requested = 0;
        requestedMarked = 0;
        due = 0;
        marked = 0;
    }

    /** The families that need markers, as bits. */
    long marked() {
        return marked;
    }

    /** The next row to be sent again, or -1 when all were. */
    int next() {
        int row = due == 0 ? -1 : cursor.next(due);
        if (row < 0) {
            rows.close(cursor);
        }
        return row;
    }
}
