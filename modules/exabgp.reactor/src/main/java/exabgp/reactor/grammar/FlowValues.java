package exabgp.reactor.grammar;

import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.ValueNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The values that fields of packets are compared with: numbers, or names where there are some. */
final class FlowValues {
    /** The services that are asked for most often (IANA "Service Name and Transport Protocol Port Number Registry"). */
    private static final Map<String, Integer> SERVICES = services(
            "echo=7 discard=9 daytime=13 qotd=17 chargen=19 ftp-data=20 ftp=21 ssh=22 telnet=23 smtp=25 time=37 whois=43 tacacs=49 domain=53 bootps=67 bootpc=68"
                    + " tftp=69 gopher=70 finger=79 http=80 kerberos=88 pop3=110 sunrpc=111 nntp=119 ntp=123 netbios-ns=137 netbios-dgm=138 netbios-ssn=139"
                    + " imap=143 snmp=161 snmptrap=162 bgp=179 irc=194 ldap=389 https=443 microsoft-ds=445 submissions=465 isakmp=500 syslog=514 printer=515 rip=520"
                    + " submission=587 ldp=646 ldaps=636 rsync=873 ftps=990 telnets=992 imaps=993 pop3s=995 socks=1080 openvpn=1194 ms-sql-s=1433 ms-sql-m=1434"
                    + " l2tp=1701 pptp=1723 radius=1812 radius-acct=1813 ssdp=1900 nfs=2049 mysql=3306 stun=3478 ms-wbt-server=3389 svn=3690 sip=5060 sips=5061"
                    + " xmpp-client=5222 mdns=5353 postgresql=5432 amqp=5672 x11=6000 http-alt=8080 memcache=11211");

    private FlowValues() {}

    /** The value, or -1 for what cannot be one. */
    static long value(ComponentType type, String text) {
        return type.isBitmask() ? bits(type, text) : one(type, text);
    }

    /** How many octets a value has that is written in as many hexadecimal digits as they have, which says them whatever the range; 0 for all others. */
    static int width(String text) {
        int digits = text.startsWith("0x") ? text.length() - 2 : 0;
        boolean even = digits == 2 || digits == 4 || digits == 8 || digits == 16;
        return even && text.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80) ? digits / 2 : 0;
    }

    /** The names that values of this component may have. */
    static Collection<String> names(ComponentType type) {
        return isPort(type) ? SERVICES.keySet() : ValueNames.all(type);
    }

    /** What an error message says was expected. */
    static String expected(ComponentType type) {
        String range = "expected a number from 0 to " + type.most();
        return names(type).isEmpty() ? range + " behind an operator" : range + " or a name (as in " + names(type).iterator().next() + ") behind an operator";
    }

    private static long bits(ComponentType type, String text) {
        long bits = 0;
        for (String name : text.split("\\+", -1)) {
            long bit = one(type, name);
            if (bit < 0) {
                return -1;
            }
            bits |= bit;
        }
        return bits;
    }

    private static long one(ComponentType type, String text) {
        String name = text.toLowerCase(Locale.ROOT).replace('_', '-');
        Integer named = isPort(type) ? SERVICES.get(name) : ValueNames.value(type, name);
        return named == null ? Numbers.any(text, 0, text.length(), type.most()) : named;
    }

    private static boolean isPort(ComponentType type) {
        return type == ComponentType.PORT || type == ComponentType.DESTINATION_PORT || type == ComponentType.SOURCE_PORT;
    }

    private static Map<String, Integer> services(String table) {
        Map<String, Integer> services = new HashMap<>();
        for (String entry : table.split(" ")) {
            int equals = entry.indexOf('=');
            services.put(entry.substring(0, equals), Integer.valueOf(entry.substring(equals + 1)));
        }
        return Map.copyOf(services);
    }
}
