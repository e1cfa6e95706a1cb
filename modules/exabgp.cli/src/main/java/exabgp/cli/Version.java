package exabgp.cli;

import exabgp.cli.environment.Environment;

/** The version of this program. */
final class Version {
    private Version() {}

    /** The one to print and to announce: {@code exabgp_version}, or that of the module. */
    static String of(Environment environment) {
        var claimed = environment.claimedVersion();
        return claimed == null ? own() : claimed;
    }

    private static String own() {
        var descriptor = Version.class.getModule().getDescriptor();
        return descriptor == null ? "unknown" : descriptor.rawVersion().orElse("unknown");
    }
}
