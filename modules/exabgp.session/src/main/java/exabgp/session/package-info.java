/** A BGP session from its first packet to its last, and the two interfaces it calls upwards. */
package exabgp.session;
