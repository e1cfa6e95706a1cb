/** Scripts that let shells complete the command line. */
package exabgp.cli.completion;
