package exabgp.image.blackbox;

/** A GoBGP between two neighbors, both of them the image, where its command line cannot make routes: it passes on to one what it heard from the other. */
final class Relay {
    private static final String LISTENER_AS = "65003";

    private Relay() {}

    /**
     * The configuration of GoBGP, with the speaker and the listener as its neighbors.
     *
     * @param family what GoBGP calls the family of the scenes
     */
    static String gobgp(Scene speaker, Scene listener, String family) {
        var second = called(listener, family).replace("peer-as = " + Scene.OUR_AS, "peer-as = " + LISTENER_AS);
        return called(speaker, family) + second.substring(second.indexOf("[[neighbors]]"));
    }

    private static String called(Scene scene, String family) {
        return scene.gobgp().replace('"' + scene.family().replace(' ', '-') + '"', '"' + family + '"');
    }

    /** Our half of the listener: GoBGP sends no route back to the router or the AS that it came from. */
    static String anotherRouter(String configuration) {
        return configuration.replace("router-id 10.0.0.1", "router-id 10.0.0.3").replace("local-as " + Scene.OUR_AS, "local-as " + LISTENER_AS);
    }
}
