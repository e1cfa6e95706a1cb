/** What a flow rule matches (RFC 8955, RFC 8956). */
package exabgp.wire.nlri.flow;
