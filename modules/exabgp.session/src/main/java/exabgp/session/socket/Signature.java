package exabgp.session.socket;

import exabgp.wire.Octets;

/** What both ends sign their segments with. */
public sealed interface Signature {
    /** The most octets of a key that the kernel has room for. */
    int LONGEST_KEY = 80;

    /** The key, 1 to {@value #LONGEST_KEY} octets. */
    Octets key();

    /** TCP-MD5 (RFC 2385). */
    record Md5(Octets key) implements Signature {
        /** Checks the key. */
        public Md5 {
            check(key);
        }

        /** Without the key, which has no place in a log. */
        @Override
        public String toString() {
            return "Md5[" + key.length() + " octets]";
        }
    }

    /**
     * The TCP authentication option (RFC 5925) with one master key tuple.
     *
     * @param id 0 to 255; we send it and the peer sends it
     */
    record TcpAo(int id, Algorithm algorithm, Octets key) implements Signature {
        /** Checks the key and its id. */
        public TcpAo {
            check(key);
            if (id < 0 || id > 255) {
                throw new IllegalArgumentException("a key id of " + id);
            }
        }

        /** Without the key, which has no place in a log. */
        @Override
        public String toString() {
            return "TcpAo[id=" + id + ", algorithm=" + algorithm + ", " + key.length() + " octets]";
        }
    }

    /** The algorithms of TCP-AO; each makes a code of 96 bits (RFC 5926). */
    enum Algorithm {
        /** HMAC-SHA-1-96 (RFC 5926). */
        HMAC_SHA_1_96("hmac-sha-1-96", "hmac(sha1)"),
        /** AES-128-CMAC-96 (RFC 5926); the kernel then makes a key of 128 bits out of one of any length. */
        AES_128_CMAC_96("aes-128-cmac-96", "cmac(aes128)"),
        /** HMAC-SHA-256, of which the first 96 bits are sent. */
        HMAC_SHA_256("hmac-sha-256", "hmac(sha256)");

        private final String word;
        private final String kernelName;

        Algorithm(String word, String kernelName) {
            this.word = word;
            this.kernelName = kernelName;
        }

        /**
         * The one that a configuration calls so.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Algorithm of(String word) {
            for (Algorithm algorithm : values()) {
                if (algorithm.word.equals(word)) {
                    return algorithm;
                }
            }
            throw new IllegalArgumentException("no algorithm " + word);
        }

        String kernelName() {
            return kernelName;
        }
    }

    private static void check(Octets key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key of " + key.length() + " octets");
        }
    }
}
