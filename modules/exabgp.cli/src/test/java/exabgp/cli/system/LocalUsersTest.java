package exabgp.cli.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalUsersTest {
    @TempDir
    private Path directory;

    @Test
    void aUserOfTheFileIsFound() throws IOException {
        assertEquals(new Account("bgp", 990, 991), find("bgp", "passwd: files systemd\n"));
        assertEquals(new Account("nobody", -2, 65534), find("nobody", "hosts: dns\n passwd:\tcompat\n"));
    }

    @Test
    void aNameThatIsNotInTheFileIsLeftToTheLibrary() throws IOException {
        assertNull(find("bg", "passwd: files\n"));
        assertNull(find("broken", "passwd: files\n"));
        assertNull(find("short", "passwd: files\n"));
    }

    @Test
    void anotherPlaceThatComesFirstIsLeftToTheLibrary() throws IOException {
        assertNull(find("bgp", "passwd: sss files\n"));
        assertNull(find("bgp", "passwd:\n"));
    }

    @Test
    void withoutAnOrderTheFileIsAsked() throws IOException {
        assertEquals(new Account("bgp", 990, 991), find("bgp", "group: sss\n"));
        Files.delete(directory.resolve("nsswitch.conf"));
        assertEquals(new Account("bgp", 990, 991), LocalUsers.find("bgp", directory.resolve("passwd"), directory.resolve("nsswitch.conf")));
    }

    @Test
    void rootIsFoundOnThisMachine() throws IOException {
        assertEquals(new Account("root", 0, 0), Account.of("root"));
    }

    private @Nullable Account find(String name, String order) throws IOException {
        var users = Files.writeString(directory.resolve("passwd"), """
                root:x:0:0:root:/root:/bin/sh
                broken:x:many:1::/:
                short:x:1
                nobody:x:4294967294:65534:J\u00f6rg:/:
                bgp:x:990:991:BGP:/:/bin/false
                """, StandardCharsets.ISO_8859_1);
        var places = Files.writeString(directory.resolve("nsswitch.conf"), order);
        return LocalUsers.find(name, users, places);
    }
}
