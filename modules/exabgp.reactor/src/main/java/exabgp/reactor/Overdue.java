package exabgp.reactor;

/** Not everything ended in time when it was asked to. Leaving the reactor's scope with this makes the rest end at once. */
final class Overdue extends RuntimeException {
    private static final long serialVersionUID = 1;
}
