/** Text to wire values: the words of configuration files and of commands. Pure and synchronous; used by files, helper processes and the command line alike. */
package exabgp.reactor.grammar;
