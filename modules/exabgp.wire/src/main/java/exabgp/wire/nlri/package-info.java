/** What routes lead to, packed as UPDATE carries it; values are made on demand. */
package exabgp.wire.nlri;
