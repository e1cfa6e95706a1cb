/** Address families (RFC 4760). */
package exabgp.wire.family;
