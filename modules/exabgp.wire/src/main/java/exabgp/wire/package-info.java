/** Octets and the bounded reader and writer over them: what every codec is made of. */
package exabgp.wire;
