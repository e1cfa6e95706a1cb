/** What {@code encode} makes of the text of routes. Pure and synchronous. */
package exabgp.cli.encode;
