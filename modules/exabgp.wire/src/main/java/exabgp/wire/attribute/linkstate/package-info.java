/** The inside of the BGP-LS attribute: what is told of nodes, links and prefixes (RFC 9552, RFC 9085, RFC 9514, RFC 8571). */
package exabgp.wire.attribute.linkstate;
