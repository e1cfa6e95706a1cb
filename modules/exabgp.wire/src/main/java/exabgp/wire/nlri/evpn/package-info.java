/** The routes of EVPN (RFC 7432, RFC 9136). */
package exabgp.wire.nlri.evpn;
