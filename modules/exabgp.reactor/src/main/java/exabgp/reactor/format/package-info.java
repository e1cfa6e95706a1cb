/** What helper processes are told of, as JSON and as text. Pure: values in, octets out. */
package exabgp.reactor.format;
