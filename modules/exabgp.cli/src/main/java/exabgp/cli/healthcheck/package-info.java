/** The health check of a service: runs a command now and then, and announces the addresses of the service while it succeeds. */
package exabgp.cli.healthcheck;
