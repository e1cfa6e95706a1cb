/** The words of a command line as options and operands. */
package exabgp.cli.arguments;
