/** What OPERATIONAL messages carry (draft-ietf-idr-operational-message). */
package exabgp.wire.operational;
