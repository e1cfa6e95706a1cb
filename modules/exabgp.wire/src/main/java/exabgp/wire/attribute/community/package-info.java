/** The communities that are more than a number (RFC 4360, RFC 5701, RFC 8955). */
package exabgp.wire.attribute.community;
