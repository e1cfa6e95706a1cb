package exabgp.cli.demo;

/** Shows the board. */
sealed interface View permits LiveView, PlainView {
    /** Shows what is new. */
    void show(Board board);

    /** Leaves the terminal as it was. */
    void close(Board board);
}
