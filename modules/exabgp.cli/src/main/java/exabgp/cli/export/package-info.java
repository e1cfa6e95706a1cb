/** Configurations, and what may stand in one, as JSON. */
package exabgp.cli.export;
