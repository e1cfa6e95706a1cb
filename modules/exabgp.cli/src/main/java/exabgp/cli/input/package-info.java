/** What commands work on line by line. */
package exabgp.cli.input;
