package exabgp.cli.log;

import java.io.IOException;
import java.util.List;

/** Writes every line to each of several destinations. */
public final class SeveralDestinations implements Destination {
    private final List<Destination> destinations;

    /** @param destinations in the order in which they are written to; none writes nothing */
    public SeveralDestinations(List<Destination> destinations) {
        this.destinations = List.copyOf(destinations);
    }

    @Override
    public void write(Line line) throws IOException {
        IOException failure = null;
        for (var destination : destinations) {
            try {
                destination.write(line);
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        destinations.forEach(Destination::close);
    }
}
