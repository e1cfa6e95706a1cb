/** What is inside of a Tunnel Encapsulation attribute (RFC 9012, RFC 9830). */
package exabgp.wire.attribute.tunnel;
