/** The inside of link-state NLRI: nodes, links, prefixes and SRv6 SIDs with their descriptors (RFC 9552, RFC 9514). */
package exabgp.wire.nlri.linkstate;
