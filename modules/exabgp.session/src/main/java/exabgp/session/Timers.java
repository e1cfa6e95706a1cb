package exabgp.session;

import java.time.Duration;

/**
 * How long a session waits for what. The hold time is not here: it is part of the OPEN.
 *
 * @param openWait        from the connection to the peer's OPEN
 * @param connectRound    one round of attempts to connect, after which the session ends and its owner backs off
 * @param connectInterval between two attempts of a round
 * @param connectAttempts at most so many attempts in a round
 * @param sendHold        how long a write may make no progress, at the least; it is never less than twice the hold time (RFC 9687 section 3.1)
 * @param farewell        for a last NOTIFICATION to be written, and again for the peer to read it and close
 */
public record Timers(
        Duration openWait, Duration connectRound, Duration connectInterval, int connectAttempts, Duration sendHold, Duration farewell) {
    /** What ExaBGP does, and the send hold time that RFC 9687 recommends. */
    public static final Timers DEFAULT = new Timers(
            Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMillis(100), 50, Duration.ofMinutes(8), Duration.ofMillis(500));

    /** The same with another wait for the OPEN. */
    public Timers withOpenWait(Duration wait) {
        return new Timers(wait, connectRound, connectInterval, connectAttempts, sendHold, farewell);
    }
}
