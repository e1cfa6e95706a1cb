package exabgp.reactor;

import exabgp.wire.fault.NotificationCode;

/**
 * Why a connection is not taken.
 *
 * @param code what the NOTIFICATION says
 * @param why  its data
 */
record Declined(NotificationCode code, String why) {}
