/** JSON for people to read: built first, then printed. */
package exabgp.cli.json;
