/** Segment lists, the paths of an SR Policy (RFC 9830 section 2.4.4, RFC 9831). */
package exabgp.wire.attribute.segment;
