package exabgp.session.socket;

/** What the numbers mean with which {@code setsockopt} fails on Linux. */
final class Errno {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int ENOMEM = 12;
    static final int EEXIST = 17;
    static final int ENODEV = 19;
    static final int EINVAL = 22;
    static final int ENOPROTOOPT = 92;
    static final int EKEYREJECTED = 129;

    private Errno() {}

    /** The reason, for a user. */
    static String words(int number, SocketOption option) {
        return switch (number) {
            case EPERM -> "the system does not permit it (it takes root, or the capability CAP_NET_RAW)";
            case ENOENT -> "the kernel does not have it, or its algorithm";
            case ENOMEM -> "no memory (net.core.optmem_max limits the keys of a socket)";
            case EEXIST -> "there is such a key already";
            case ENODEV -> "there is no such interface";
            case EINVAL -> "the kernel does not take the value";
            case ENOPROTOOPT -> "this kernel does not support it: it takes " + option.needs();
            case EKEYREJECTED -> "the peer has a signature of another kind";
            default -> "error " + number;
        };
    }
}
