package exabgp.reactor.config;

import exabgp.wire.family.Family;

/**
 * A family with several paths for one prefix.
 *
 * @param family the family
 * @param limit  how many paths the peer may send for a prefix, 1 to 65535; 0 when nothing was said
 */
public record AddPathFamily(Family family, int limit) {}
