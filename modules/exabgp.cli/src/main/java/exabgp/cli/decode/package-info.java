/** What {@code decode} makes of hexadecimal digits. Pure and synchronous. */
package exabgp.cli.decode;
