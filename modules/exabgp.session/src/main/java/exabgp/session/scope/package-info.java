/** The parts of a session that wait: how its threads end together, and its clocks. */
package exabgp.session.scope;
