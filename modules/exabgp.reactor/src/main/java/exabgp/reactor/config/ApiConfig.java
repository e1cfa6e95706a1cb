package exabgp.reactor.config;

import java.util.List;

/**
 * One {@code api} section of a neighbor: which processes are attached to it, and what they are told.
 *
 * @param name            its name, empty when it has none
 * @param processes       the names of the processes that are told of events and may command the peer
 * @param processesMatch  patterns for more processes that may command the peer
 * @param neighborChanges tell of the session going up and down
 * @param negotiated      tell of what was negotiated
 * @param fsm             tell of every state
 * @param signal          tell of signals to the daemon
 * @param send            which messages that we send are told
 * @param receive         which messages that we receive are told
 */
public record ApiConfig(
        String name,
        List<String> processes,
        List<ProcessPattern> processesMatch,
        boolean neighborChanges,
        boolean negotiated,
        boolean fsm,
        boolean signal,
        MessageSelection send,
        MessageSelection receive) {
    /** Keeps its own lists. */
    public ApiConfig {
        processes = List.copyOf(processes);
        processesMatch = List.copyOf(processesMatch);
    }

    /** Whether a process of this name may command the peer. */
    public boolean allows(String process) {
        return processes.contains(process) || processesMatch.stream().anyMatch(p -> p.matches(process));
    }
}
