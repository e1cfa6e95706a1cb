package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code routes list}, {@code add} and {@code remove}. */
@Timeout(60)
class RouteStoreTest {
    private static final String NAME = "neighbor 127.0.0.1 local-ip 127.0.0.1 local-as 65000 peer-as 65001 router-id 1.2.3.4 family-allowed in-open";
    private static final String INDEX = "303130313031303164697361626c6564180a0b00";
    private static final String OF_IPV6 = "303230313032303164697361626c65642020010db8";

    @TempDir
    Path directory;

    private static String ask(ApiShell shell, String command) throws IOException {
        shell.say(command);
        return shell.line();
    }

    @Test
    void routesHaveAnIndexThatStays() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 4, "text")) {
            assertEquals("[]", ask(shell, "peer * routes list"));
            assertEquals(
                    "{\"index\": \"" + INDEX + "\", \"route\": \"10.11.0.0/24 next-hop 1.1.1.1 med 5\", \"success\": true}",
                    ask(shell, "peer * routes add route 10.11.0.0/24 next-hop 1.1.1.1 med 5"));
            assertEquals(List.of("+10.11.0.0/24"), shell.peer().update());
            assertEquals(
                    "{\"index\": \"" + OF_IPV6 + "\", \"route\": \"2001:db8::/32 next-hop 2001::1\", \"success\": true}",
                    ask(shell, "peer 127.0.0.1 routes add route 2001:db8::/32 next-hop 2001::1"));
            assertEquals(List.of("+2001:db8::/32"), shell.peer().update());
            String first = "{\"index\": \"" + INDEX + "\", \"route\": \"10.11.0.0/24 next-hop 1.1.1.1 med 5\", \"neighbor\": \"" + NAME + "\"}";
            String second = "{\"index\": \"" + OF_IPV6 + "\", \"route\": \"2001:db8::/32 next-hop 2001::1\", \"neighbor\": \"" + NAME + "\"}";
            assertEquals("[" + first + ", " + second + "]", ask(shell, "peer * routes list"));
            assertEquals("[" + second + "]", ask(shell, "peer * routes list ipv6"));
            assertEquals("[" + first + "]", ask(shell, "neighbor * routes list ipv4 unicast"));
            assertEquals("[]", ask(shell, "peer * routes list ipv4 multicast"));
            assertEquals("{\"removed\": true, \"index\": \"" + INDEX + "\"}", ask(shell, "peer * routes remove index " + INDEX));
            assertEquals(List.of("-10.11.0.0/24"), shell.peer().update());
            assertEquals("{\"removed\": false, \"index\": \"" + INDEX + "\"}", ask(shell, "peer * routes remove index " + INDEX));
            for (String wrong : List.of("xyz", "3031303130313031", INDEX + "00", "30313031303130316469736162")) {
                assertEquals("{\"removed\": false, \"index\": \"" + wrong + "\"}", ask(shell, "peer * routes remove index " + wrong));
            }
            assertEquals(
                    "{\"removed\": true, \"route\": \"2001:db8::/32\", \"index\": \"" + OF_IPV6 + "\"}", ask(shell, "peer * routes remove route 2001:db8::/32"));
            assertEquals(List.of("-2001:db8::/32"), shell.peer().update());
            assertEquals(
                    "{\"removed\": false, \"route\": \"2001:db8::/32\", \"index\": \"" + OF_IPV6 + "\"}", ask(shell, "peer * routes remove route 2001:db8::/32"));
        }
    }

    @Test
    void severalRoutesAreAnArrayAndFailuresAreSaid() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json")) {
            String answer = ask(shell, "peer * routes add route 10.0.0.0/23 next-hop 1.1.1.1 split /24");
            assertEquals(List.of("+10.0.0.0/24", "+10.0.1.0/24"), shell.peer().changes(2));
            assertEquals(2, answer.split("\"success\": true").length - 1, answer);
            assertEquals("[{", answer.substring(0, 2));
            assertEquals(
                    "{\"index\": \"303130323031303264697361626c6564 04e0\", \"route\": \"224.0.0.0/4 next-hop 1.1.1.1\", \"success\": false}".replace(" 04e0", "04e0"),
                    ask(shell, "peer * routes add ipv4 multicast 224.0.0.0/4 next-hop 1.1.1.1"));
            assertEquals("no neighbor matches", shell.error("peer 10.9.9.9 routes list"));
            assertEquals("announce requires nexthop: 10.0.0.0/24", shell.error("peer * routes add route 10.0.0.0/24"));
            shell.done("session ack disable");
            shell.say("peer * routes list", "peer * routes add route 10.0.5.0/24 next-hop 1.1.1.1", "peer * routes remove route 10.0.5.0/24");
            shell.done("session ack enable");
        }
    }
}
