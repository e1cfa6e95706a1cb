/** Addresses, prefixes and AS numbers, with their text; no names are looked up. */
package exabgp.wire.address;
