/** Configurations to learn from, which the program prints. */
package exabgp.cli.example;
