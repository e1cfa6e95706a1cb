/** The routes of multicast VPNs (RFC 6514). */
package exabgp.wire.nlri.mvpn;
