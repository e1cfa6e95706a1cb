/** The owner loop and the supervision of peers; the top of its module. */
package exabgp.reactor;
