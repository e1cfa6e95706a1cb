/** The logging provider of the image: slf4j calls become lines at the destination of {@code log.destination}. */
package exabgp.cli.log;
