package exabgp.reactor.config;

/**
 * What a file means depends on this too.
 *
 * @param encoder   for processes that name none
 * @param passive   whether every neighbor is passive ({@code exabgp.bgp.passive})
 * @param programs  where helper programs are looked for
 * @param routeRule what its routes have to comply with
 */
public record ConfigContext(Encoder encoder, boolean passive, ProgramPaths programs, RouteRule routeRule) {
    /** The context of a file whose routes need no more than their grammar. */
    public ConfigContext(Encoder encoder, boolean passive, ProgramPaths programs) {
        this(encoder, passive, programs, RouteRule.NONE);
    }

    /** The same with another rule. */
    public ConfigContext with(RouteRule rule) {
        return new ConfigContext(encoder, passive, programs, rule);
    }
}
