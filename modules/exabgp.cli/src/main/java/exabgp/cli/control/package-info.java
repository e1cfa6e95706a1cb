/** Commands for a daemon that runs, from outside: where it is found, how it is spoken to, and what people type. */
package exabgp.cli.control;
