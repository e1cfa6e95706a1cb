/** Rewrites configurations of older versions, leaving alone what did not change: comments, blank lines, layout. */
package exabgp.cli.migrate;
