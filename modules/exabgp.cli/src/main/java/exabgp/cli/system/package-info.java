/** What a daemon asks of the operating system and Java has no words for: users, the file mode mask, its session, its pid file. */
package exabgp.cli.system;
