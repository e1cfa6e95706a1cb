package exabgp.reactor.rib;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A walk over the routes of a table, family by family, in the order they came. Routes that come later are not met. Not safe for use by several threads. */
final class RowCursor {
    private static final int CHUNK = 256;

    private final Rows rows;
    private int end;
    private int family;
    private int row;

    RowCursor(Rows rows) {
        this.rows = rows;
        end = rows.count();
    }

    /** The table walked over. */
    interface Rows {
        /** How many rows there are, with a route or not. */
        int count();

        /** How many families there are. */
        int families();

        /** How many routes of a family there are. */
        int routes(int family);

        /** Whether a row has a route of a family. */
        boolean hasRoute(int row, int family);
    }

    /** The next row with a route of one of the families, given as bits by their numbers, or -1 at the end. */
    int next(long families) {
        while (family < rows.families()) {
            if ((families & 1L << family) != 0 && rows.routes(family) > 0) {
                while (row < end) {
                    int here = row++;
                    if (rows.hasRoute(here, family)) {
                        return here;
                    }
                }
            }
            family++;
            row = 0;
        }
        return -1;
    }

    /** Values of the next rows, as many as may be taken under one lock; none at the end. */
    <T> List<T> chunk(IntFunction<T> value) {
        List<T> some = new ArrayList<>();
        for (int row = next(-1L); row >= 0; row = some.size() < CHUNK ? next(-1L) : -1) {
            some.add(value.apply(row));
        }
        return some;
    }

    /** Follows the rows to their new numbers. */
    void move(int[] moved) {
        row = position(moved, row);
        end = position(moved, end);
    }

    /** How many rows in front of a place are still there. */
    private static int position(int[] moved, int place) {
        for (int i = Math.min(place, moved.length) - 1; i >= 0; i--) {
            if (moved[i] >= 0) {
                return moved[i] + 1;
            }
        }
        return 0;
    }
}
