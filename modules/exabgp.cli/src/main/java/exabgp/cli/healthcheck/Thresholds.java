package exabgp.cli.healthcheck;

/**
 * How often a check has to give the same before it is believed; less than 2 is at once.
 *
 * @param rise successes before the service is up
 * @param fall failures before it is down
 */
public record Thresholds(int rise, int fall) {}
