/** Two speakers on loopback, for a first look. */
package exabgp.cli.demo;
