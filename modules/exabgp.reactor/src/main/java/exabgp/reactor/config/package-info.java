/** Configuration files: sections, their checks, and the records that come out. Reads files and looks for programs, nothing else. */
package exabgp.reactor.config;
