/** The options of the environment and the ini file, typed. */
package exabgp.cli.environment;
