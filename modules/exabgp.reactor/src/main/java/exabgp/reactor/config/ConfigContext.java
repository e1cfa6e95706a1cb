package exabgp.reactor.config;

/**
 * What a file means depends on this too.
 *
 * @param encoder  for processes that name none
 * @param passive  whether every neighbor is passive ({@code exabgp.bgp.passive})
 * @param programs where helper programs are looked for
 */
public record ConfigContext(Encoder encoder, boolean passive, ProgramPaths programs) {}
