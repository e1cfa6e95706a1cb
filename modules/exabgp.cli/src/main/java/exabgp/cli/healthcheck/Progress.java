package exabgp.cli.healthcheck;

/**
 * The state machine, between two checks.
 *
 * @param state where it stands
 * @param checks how many checks in a row gave what RISING or FALLING counts; 0 in the other states
 */
record Progress(State state, int checks) {
    /** Before the first check. */
    static final Progress START = at(State.INIT);

    /** Where it stands after one more check. */
    Progress after(Verdict verdict, Thresholds thresholds) {
        return switch (verdict) {
            case DISABLED -> at(State.DISABLED);
            case SUCCESS -> succeeded(thresholds);
            case FAILURE -> failed(thresholds);
        };
    }

    private Progress succeeded(Thresholds thresholds) {
        return switch (state) {
            case UP, EXIT, END -> this;
            case DISABLED -> START;
            case RISING -> counted(State.RISING, State.UP, checks + 1, thresholds.rise());
            case INIT, FALLING, DOWN -> counted(State.RISING, State.UP, 1, thresholds.rise());
        };
    }

    private Progress failed(Thresholds thresholds) {
        return switch (state) {
            case DOWN, EXIT, END -> this;
            case DISABLED -> START;
            case FALLING -> counted(State.FALLING, State.DOWN, checks + 1, thresholds.fall());
            case INIT, RISING, UP -> counted(State.FALLING, State.DOWN, 1, thresholds.fall());
        };
    }

    private static Progress counted(State counting, State reached, int checks, int enough) {
        return checks >= enough ? at(reached) : new Progress(counting, checks);
    }

    private static Progress at(State state) {
        return new Progress(state, 0);
    }
}
