package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.address.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 6793 section 4.2.3; 23456 stands for what two octets have no room for. */
class As4PathTest {
    @Test
    void theEndOfThePathIsReplaced() {
        assertEquals(path(sequence(1, 70000, 70001)), merged(path(sequence(1, 23456, 23456)), path(sequence(70000, 70001))));
    }

    @Test
    void aPathOfEqualLengthIsReplacedWhole() {
        assertEquals(path(sequence(70000, 2)), merged(path(sequence(23456, 2)), path(sequence(70000, 2))));
    }

    @Test
    void aLongerAs4PathIsNotTrusted() {
        assertEquals(path(sequence(23456)), merged(path(sequence(23456)), path(sequence(70000, 70001))));
        assertEquals(AsPath.EMPTY, merged(AsPath.EMPTY, path(sequence(70000))));
    }

    @Test
    void anEmptyAs4PathChangesNothing() {
        assertEquals(path(sequence(1, 2), set(3)), merged(path(sequence(1, 2), set(3)), AsPath.EMPTY));
    }

    @Test
    void aSetCountsOnce() {
        assertEquals(path(sequence(1, 70000), set(70001, 70002)), merged(path(sequence(1, 23456), set(23456, 23456)), path(sequence(70000), set(70001, 70002))));
        assertEquals(path(set(1, 2), sequence(70000)), merged(path(set(1, 2), sequence(23456)), path(sequence(70000))));
    }

    @Test
    void segmentsAreTakenWholeWhereTheyFit() {
        assertEquals(path(sequence(1, 2), sequence(3, 70000)), merged(path(sequence(1, 2), sequence(3, 23456)), path(sequence(70000))));
    }

    @Test
    void aPathOfManySegmentsIsMergedInNoTime() {
        List<AsSegment> narrow = new ArrayList<>(Collections.nCopies(10_000, sequence(23456)));
        List<AsSegment> wide = new ArrayList<>(Collections.nCopies(9_999, sequence(70000)));
        AsPath merged = merged(new AsPath(narrow), new AsPath(wide));
        assertEquals(10_000, merged.hops());
        assertEquals(sequence(23456, 70000), merged.segments().getFirst());
    }

    @Test
    void aConfederationInFrontStays() {
        AsPath narrow = path(confederation(64512, 64513), sequence(1, 23456));
        assertEquals(path(confederation(64512, 64513), sequence(1, 70000)), merged(narrow, path(sequence(70000))));
        assertEquals(path(confederation(64512, 64513), sequence(1, 70000)), merged(narrow, path(sequence(1, 70000))));
    }

    @Test
    void aConfederationNextToWhatIsTakenStays() {
        assertEquals(path(sequence(1), confederation(64512), sequence(70000)), merged(path(sequence(1), confederation(64512), sequence(23456)), path(sequence(70000))));
    }

    @Test
    void as4PathHasNoConfederation() {
        assertEquals(path(sequence(1)), path(confederation(64512), sequence(1), new AsSegment(AsSegment.Kind.CONFED_SET, List.of(new Asn(64513)))).withoutConfederation());
    }

    private static AsPath merged(AsPath narrow, AsPath wide) {
        return As4Path.merge(narrow, wide);
    }

    private static AsPath path(AsSegment... segments) {
        return new AsPath(List.of(segments));
    }

    private static AsSegment sequence(long... asns) {
        return segment(AsSegment.Kind.SEQUENCE, asns);
    }

    private static AsSegment set(long... asns) {
        return segment(AsSegment.Kind.SET, asns);
    }

    private static AsSegment confederation(long... asns) {
        return segment(AsSegment.Kind.CONFED_SEQUENCE, asns);
    }

    private static AsSegment segment(AsSegment.Kind kind, long... asns) {
        return new AsSegment(kind, Arrays.stream(asns).mapToObj(Asn::new).toList());
    }
}
