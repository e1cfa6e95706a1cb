package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.capability.Role;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The {@code capability} section. */
final class CapabilitySection {
    private static final Setting<Boolean> ASN4 = new Setting<>("asn4");
    private static final Setting<Boolean> EXTENDED_MESSAGE = new Setting<>("extended-message");
    private static final Setting<Boolean> ROUTE_REFRESH = new Setting<>("route-refresh");
    private static final Setting<OptionalInt> GRACEFUL_RESTART = new Setting<>("graceful-restart");
    private static final Setting<Boolean> MULTI_SESSION = new Setting<>("multi-session");
    private static final Setting<Boolean> OPERATIONAL = new Setting<>("operational");
    private static final Setting<AddPathMode> ADD_PATH = new Setting<>("add-path");
    private static final Setting<Boolean> NEXT_HOP = new Setting<>("nexthop");
    private static final Setting<Boolean> AIGP = new Setting<>("aigp");
    private static final Setting<Boolean> SOFTWARE_VERSION = new Setting<>("software-version");
    private static final Setting<Boolean> LINK_LOCAL_NEXT_HOP = new Setting<>("link-local-nexthop");
    private static final Setting<Boolean> LINK_LOCAL_PREFER = new Setting<>("link-local-prefer");
    static final Setting<Role> ROLE = new Setting<>("role");
    static final Setting<Boolean> ROLE_STRICT = new Setting<>("role-strict");

    /** The largest time that its field has room for (RFC 4724 section 3). */
    private static final int RESTART_TIME = 4095;

    static final Table<Settings> TABLE = new Table<Settings>("a capability section")
            .with(ASN4, s -> s, Scalars::flag)
            .with(EXTENDED_MESSAGE, s -> s, Scalars::flag)
            .with(ROUTE_REFRESH, s -> s, Scalars::flag)
            .with(GRACEFUL_RESTART, s -> s, CapabilitySection::gracefulRestart)
            .with(MULTI_SESSION, s -> s, Scalars::flag)
            .with(OPERATIONAL, s -> s, Scalars::flag)
            .with(ADD_PATH, s -> s, CapabilitySection::addPath)
            .with(NEXT_HOP, s -> s, Scalars::flag)
            .with(AIGP, s -> s, Scalars::flag)
            .with(SOFTWARE_VERSION, s -> s, Scalars::flagOrFalse)
            .with(LINK_LOCAL_NEXT_HOP, s -> s, Scalars::flagOrFalse)
            .with(LINK_LOCAL_PREFER, s -> s, Scalars::flagOrFalse)
            .with(ROLE, s -> s, CapabilitySection::role)
            .with(ROLE_STRICT, s -> s, Scalars::flag);

    private CapabilitySection() {}

    /** What the section says, with the defaults. */
    static CapabilityConfig finish(Settings s, int holdTime, boolean nextHops) {
        return new CapabilityConfig(
                s.get(ASN4, true),
                s.get(EXTENDED_MESSAGE, true),
                s.get(ROUTE_REFRESH, false),
                restartTime(s.get(GRACEFUL_RESTART, OptionalInt.empty()), holdTime),
                s.get(MULTI_SESSION, false),
                s.get(OPERATIONAL, false),
                s.get(ADD_PATH, AddPathMode.DISABLED),
                s.get(NEXT_HOP, nextHops),
                s.get(AIGP, false),
                s.get(SOFTWARE_VERSION, false),
                s.get(LINK_LOCAL_NEXT_HOP, false),
                s.get(LINK_LOCAL_PREFER, false),
                s.find(ROLE),
                s.get(ROLE_STRICT, false));
    }

    /** Without a time of its own, graceful restart takes the hold time. */
    private static OptionalInt restartTime(OptionalInt written, int holdTime) {
        return written.equals(OptionalInt.of(0)) ? OptionalInt.of(Math.min(holdTime, RESTART_TIME)) : written;
    }

    private static OptionalInt gracefulRestart(Tokens in) throws GrammarError {
        if (in.isEnd()) {
            return OptionalInt.of(0);
        }
        if (in.accept("disable") || in.accept("disabled")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Scalars.number(in, 0, RESTART_TIME, "a restart time in seconds, or 'disable'"));
    }

    private static AddPathMode addPath(Tokens in) throws GrammarError {
        for (AddPathMode mode : AddPathMode.values()) {
            if (in.isIgnoringCase(mode.label())) {
                in.next();
                return mode;
            }
        }
        if (in.isIgnoringCase("disabled")) {
            in.next();
            return AddPathMode.DISABLED;
        }
        if (in.isIgnoringCase("receive/send")) {
            throw in.expected("send/receive");
        }
        throw in.expected("what to do with add-path (send, receive, send/receive or disable)", List.of("send", "receive", "send/receive", "disable", "disabled"));
    }

    private static Role role(Tokens in) throws GrammarError {
        for (Role role : Role.values()) {
            if (in.accept(role.label())) {
                return role;
            }
        }
        throw in.expected("what this speaker is to the peer", Stream.of(Role.values()).map(Role::label).toList());
    }
}
