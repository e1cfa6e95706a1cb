/** Messages and their codec, and the packing of routes into UPDATEs. */
package exabgp.wire.message;
