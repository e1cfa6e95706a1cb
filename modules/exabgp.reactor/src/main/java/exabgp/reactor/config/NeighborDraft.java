package exabgp.reactor.config;

import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.family.Family;
import exabgp.wire.operational.OperationalTlv;
import java.util.ArrayList;
import java.util.List;

/** A neighbor or a template while it is read. */
final class NeighborDraft {
    private final Location place;
    private final Settings settings = new Settings();
    private final Settings capabilities = new Settings();
    private final Settings tcpAo = new Settings();
    private final FamilyDraft families = new FamilyDraft();
    private final AddPathDraft addPath = new AddPathDraft();
    private final NextHopDraft nextHops = new NextHopDraft();
    private final List<ApiDraft> apis = new ArrayList<>();
    private final RouteList.Builder routes = new RouteList.Builder();
    private final RoutePlaces routePlaces = new RoutePlaces();
    private final List<OperationalTlv> operational = new ArrayList<>();
    private final List<Inherited> inherited = new ArrayList<>();

    private boolean spoiled;

    /** An empty one, whose section begins at {@code place}. */
    NeighborDraft(Location place) {
        this.place = place;
    }

    /**
     * The name of a template that is inherited.
     *
     * @param name  the name
     * @param place where it stands
     */
    record Inherited(String name, Location place) {}

    Location place() {
        return place;
    }

    Settings settings() {
        return settings;
    }

    Settings capabilities() {
        return capabilities;
    }

    Settings tcpAo() {
        return tcpAo;
    }

    FamilyDraft families() {
        return families;
    }

    AddPathDraft addPath() {
        return addPath;
    }

    NextHopDraft nextHops() {
        return nextHops;
    }

    List<ApiDraft> apis() {
        return apis;
    }

    RouteList.Builder routes() {
        return routes;
    }

    RoutePlaces routePlaces() {
        return routePlaces;
    }

    List<OperationalTlv> operational() {
        return operational;
    }

    List<Inherited> inherited() {
        return inherited;
    }

    /** Notes that something in it could not be read. */
    void spoil() {
        spoiled = true;
    }

    boolean isSpoiled() {
        return spoiled;
    }

    void add(ParsedRoute route, Location where) {
        routes.add(route);
        routePlaces.add(route, where);
    }

    /** Takes what a template says: lists grow, single values are overwritten. */
    void merge(NeighborDraft template) {
        settings.overwrite(template.settings);
        capabilities.overwrite(template.capabilities);
        tcpAo.overwrite(template.tcpAo);
        families.merge(template.families);
        addPath.merge(template.addPath);
        nextHops.merge(template.nextHops);
        template.apis.forEach(api -> ApiDraft.merge(apis, api));
        routes.addAll(template.routes);
        routePlaces.merge(template.routePlaces);
        operational.addAll(template.operational);
    }

    /** Whether routes of a family may be exchanged. */
    boolean allows(Family family) {
        return families.isAll() || families.listed().contains(family);
    }
}
