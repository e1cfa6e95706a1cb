package exabgp.cli;

/** The entry point of the image. */
public final class Main {
    private Main() {}

    /**
     * Prints what this program is.
     *
     * @param arguments the words after the program's name
     */
    public static void main(String[] arguments) {
        System.out.println("exabgp 6.0.0");
    }
}
