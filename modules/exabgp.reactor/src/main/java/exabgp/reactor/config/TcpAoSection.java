package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code tcp-ao} section (RFC 5925). */
final class TcpAoSection {
    private static final Setting<Integer> KEY_ID = new Setting<>("keyid");
    private static final Setting<String> ALGORITHM = new Setting<>("algorithm");
    private static final Setting<String> PASSWORD = new Setting<>("password");
    private static final Setting<Boolean> BASE64 = new Setting<>("base64");

    private static final List<String> ALGORITHMS = List.of("hmac-sha-1-96", "aes-128-cmac-96", "hmac-sha-256");
    private static final int LARGEST_KEY_ID = 255;

    static final Table<Settings> TABLE = new Table<Settings>("a tcp-ao section")
            .with(KEY_ID, s -> s, in -> Scalars.number(in, 0, LARGEST_KEY_ID, "a key id"))
            .with(ALGORITHM, s -> s, TcpAoSection::algorithm)
            .with(PASSWORD, s -> s, in -> in.word("a password"))
            .with(BASE64, s -> s, Scalars::flagOrFalse);

    private TcpAoSection() {}

    /** What the section says, null when there is none. */
    static @Nullable TcpAoConfig finish(Settings s, Location place) throws GrammarError {
        Integer keyId = s.find(KEY_ID);
        String algorithm = s.find(ALGORITHM);
        String password = s.find(PASSWORD);
        if (s.isEmpty()) {
            return null;
        }
        if (keyId == null || algorithm == null || password == null) {
            List<String> missing = new ArrayList<>();
            List.of(KEY_ID, ALGORITHM, PASSWORD).forEach(k -> {
                if (!s.isSet(k)) {
                    missing.add(k.word());
                }
            });
            throw new GrammarError(place, "incomplete tcp-ao, missing " + String.join(", ", missing));
        }
        Md5Config.Encoding encoding = s.get(BASE64, false) ? Md5Config.Encoding.BASE64 : Md5Config.Encoding.RAW;
        Octets key = Passwords.key("TCP-AO key", password, encoding, place);
        return new TcpAoConfig(keyId, algorithm, key);
    }

    private static String algorithm(Tokens in) throws GrammarError {
        for (String algorithm : ALGORITHMS) {
            if (in.accept(algorithm)) {
                return algorithm;
            }
        }
        throw in.expected("an algorithm (" + String.join(", ", ALGORITHMS) + ")", ALGORITHMS);
    }
}
