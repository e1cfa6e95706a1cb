/** What is inside a BGP Prefix-SID attribute (RFC 8669, RFC 9252). */
package exabgp.wire.attribute.prefixsid;
