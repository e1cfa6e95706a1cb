package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.FLOW;
import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.V6;
import static exabgp.reactor.rib.Samples.config;
import static exabgp.reactor.rib.Samples.forgetful;
import static exabgp.reactor.rib.Samples.negotiated;
import static exabgp.reactor.rib.Samples.nlri;
import static exabgp.reactor.rib.Samples.route;
import static exabgp.reactor.rib.Samples.ungrouped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Prefix;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutTableTest {
    private static final Negotiated BOTH = negotiated(V4, V6);

    private final Speaker speaker = new Speaker(config(V4, V6));

    @Test
    void routesOfBeforeTheSessionAreItsInitialTableAndEndOfRibFollows() {
        speaker.announce("10.0.0.0/24", 1);
        speaker.announce("2001:db8::/32", 1);
        speaker.start(BOTH);
        assertEquals(List.of("announce 10.0.0.0/24 med 1", "announce 2001:db8::/32 med 1", "eor ipv4 unicast", "eor ipv6 unicast"), speaker.lines());
    }

    @Test
    void endOfRibFollowsTheOrderOfThePeer() {
        speaker.start(negotiated(V6, V4));
        assertEquals(List.of("eor ipv6 unicast", "eor ipv4 unicast"), speaker.lines());
    }

    @Test
    void endOfRibIsNotRepeatedForLaterChanges() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        assertEquals(List.of("announce 10.0.0.0/24 med 1"), speaker.lines());
    }

    @Test
    void manualEorLeavesEndOfRibToCommands() {
        Speaker manual = new Speaker(new AdjRibOut.Config(List.of(V4), true, true, true, true, false, Ipv4.ANY));
        manual.start(negotiated(V4));
        assertEquals(List.of(), manual.lines());
        assertTrue(manual.table.endOfRib(V4));
        assertEquals(List.of("eor ipv4 unicast"), manual.lines());
    }

    @Test
    void aKeepaliveTakesThePlaceOfEndOfRibWhenNoFamilyIsNegotiated() {
        speaker.announce("10.0.0.0/24", 1);
        speaker.start(negotiated());
        assertEquals(List.of("keepalive"), speaker.lines());
    }

    @Test
    void anIdenticalRouteIsIgnored() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.lines();
        long before = speaker.table.sequence();
        speaker.announce("10.0.0.0/24", 1);
        assertEquals(before, speaker.table.sequence());
        assertEquals(List.of(), speaker.lines());
    }

    @Test
    void aNewerRouteReplacesTheOlderOne() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.announce("10.0.0.0/24", 2);
        assertEquals(List.of("announce 10.0.0.0/24 med 2"), speaker.lines());
        speaker.announce("10.0.0.0/24", 1);
        assertEquals(List.of("announce 10.0.0.0/24 med 1"), speaker.lines());
    }

    @Test
    void aWithdrawCancelsAnAnnounceAndIsSentAllTheSame() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.withdraw("10.0.0.0/24");
        assertEquals(List.of("withdraw 10.0.0.0/24"), speaker.lines());
    }

    @Test
    void aRouteThatWasNeverAnnouncedIsWithdrawnToo() {
        speaker.up(BOTH);
        speaker.withdraw("10.0.0.0/24");
        assertEquals(List.of("withdraw 10.0.0.0/24"), speaker.lines());
        speaker.withdraw("10.0.0.0/24");
        assertEquals(List.of("withdraw 10.0.0.0/24"), speaker.lines());
    }

    @Test
    void anAnnounceDoesNotCancelAWithdrawWhichGoesFirst() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.lines();
        speaker.withdraw("10.0.0.0/24");
        speaker.announce("10.0.0.0/24", 1);
        assertEquals(List.of("withdraw 10.0.0.0/24", "announce 10.0.0.0/24 med 1"), speaker.lines());
    }

    @Test
    void withdrawsOfARoundGoBeforeItsAnnouncesOnePerMessage() {
        speaker.up(BOTH);
        speaker.announce("10.0.3.0/24", 1);
        speaker.withdraw("10.0.2.0/24");
        speaker.withdraw("2001:db8::/32");
        speaker.withdraw("10.0.1.0/24");
        assertEquals(List.of("withdraw 10.0.2.0/24", "withdraw 10.0.1.0/24", "withdraw 2001:db8::/32", "announce 10.0.3.0/24 med 1"), speaker.lines());
    }

    @Test
    void announcesAreGroupedByAttributesInTheOrderOfTheFirst() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.announce("10.0.1.0/24", 2);
        speaker.announce("10.0.2.0/24", 1);
        assertEquals(List.of("announce 10.0.0.0/24 10.0.2.0/24 med 1", "announce 10.0.1.0/24 med 2"), speaker.lines());
    }

    @Test
    void routesOfTheConfigurationAreNotGroupedWithThoseOfCommands() {
        speaker.configure(route("10.0.0.0/24", 1), route("10.0.1.0/24", 1));
        speaker.announce("10.0.2.0/24", 1);
        speaker.start(negotiated(V4));
        assertEquals(List.of("announce 10.0.0.0/24 10.0.1.0/24 med 1", "announce 10.0.2.0/24 med 1", "eor ipv4 unicast"), speaker.lines());
    }

    @Test
    void aRouteThatTheConfigurationSaysAgainAfterACommandIsIgnored() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.lines();
        speaker.configure(route("10.0.0.0/24", 1));
        assertEquals(List.of(), speaker.lines());
        speaker.announce("10.0.0.0/24", 1);
        speaker.configure();
        assertEquals(List.of("withdraw 10.0.0.0/24"), speaker.lines());
    }

    @Test
    void aGroupsFamiliesFollowEachOther() {
        Speaker multicast = new Speaker(config(V4, Family.IPV4_MULTICAST)).up(negotiated(V4, Family.IPV4_MULTICAST));
        multicast.announce("10.0.0.0/8", 1);
        multicast.announce("10.9.0.0/16", 2);
        Nlri source = new InetNlri(Family.IPV4_MULTICAST, Prefix.containing(Samples.LOCAL, 24), null);
        multicast.table.announce(new Route(source, Samples.attributes("192.0.2.9", 1)), false);
        assertEquals(List.of("announce 10.0.0.0/8 med 1", "announce 192.0.2.0/24 med 1", "announce 10.9.0.0/16 med 2"), multicast.lines());
    }

    @Test
    void withoutGroupUpdatesEachRouteHasItsOwnMessageInTheOrderTheyCame() {
        Speaker single = new Speaker(ungrouped(V4)).up(negotiated(V4));
        single.announce("10.0.1.0/24", 1);
        single.announce("10.0.0.0/24", 1);
        assertEquals(List.of("announce 10.0.1.0/24 med 1", "announce 10.0.0.0/24 med 1"), single.lines());
    }

    @Test
    void aReconnectAnnouncesEverythingAgainInTheOrderTheRoutesFirstCame() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.announce("10.0.1.0/24", 2);
        speaker.announce("10.0.2.0/24", 3);
        speaker.withdraw("10.0.1.0/24");
        speaker.announce("10.0.0.0/24", 4);
        speaker.lines();
        speaker.stop();
        speaker.start(BOTH);
        assertEquals(List.of("announce 10.0.0.0/24 med 4", "announce 10.0.2.0/24 med 3", "eor ipv4 unicast", "eor ipv6 unicast"), speaker.lines());
    }

    @Test
    void withdrawsOfBeforeTheSessionAreNotSent() {
        speaker.announce("10.0.0.0/24", 1);
        speaker.withdraw("10.0.0.0/24");
        speaker.withdraw("10.0.1.0/24");
        speaker.start(negotiated(V4));
        assertEquals(List.of("eor ipv4 unicast"), speaker.lines());
        assertEquals(0, speaker.table.rows().live());
    }

    @Test
    void withdrawsOfBeforeTheFirstOctetOfTheInitialTableAreNotSent() {
        speaker.announce("10.0.0.0/24", 1);
        speaker.configure(route("10.0.1.0/24", 1));
        speaker.start(negotiated(V4));
        speaker.withdraw("10.0.0.0/24");
        speaker.withdraw("10.0.2.0/24");
        speaker.configure();
        assertEquals(List.of("eor ipv4 unicast"), speaker.lines());
        assertEquals(0, speaker.table.rows().live());
    }

    @Test
    void withdrawsLeftOverFromASessionAreNotSentInTheNext() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.lines();
        speaker.withdraw("10.0.0.0/24");
        speaker.stop();
        speaker.start(negotiated(V4));
        assertEquals(List.of("eor ipv4 unicast"), speaker.lines());
    }

    @Test
    void withoutAdjRibOutOnlyWhatIsQueuedIsSentAndNothingIsKept() {
        Speaker lean = new Speaker(forgetful(V4));
        lean.announce("10.0.0.0/24", 1);
        lean.announce("10.0.1.0/24", 1);
        lean.withdraw("10.0.1.0/24");
        lean.start(negotiated(V4));
        assertEquals(List.of("announce 10.0.0.0/24 med 1", "eor ipv4 unicast"), lean.lines());
        assertEquals(0, lean.pool.size());
        lean.announce("10.0.0.0/24", 1);
        assertEquals(List.of("announce 10.0.0.0/24 med 1"), lean.lines());
        lean.stop();
        lean.start(negotiated(V4));
        assertEquals(List.of("eor ipv4 unicast"), lean.lines());
    }

    @Test
    void familiesThatAreNotNegotiatedAreSkippedAndKeptForALaterSession() {
        speaker.announce("2001:db8::/32", 1);
        speaker.start(negotiated(V4));
        speaker.announce("2001:db8:1::/48", 1);
        speaker.withdraw("2001:db8:2::/48");
        speaker.table.flush();
        assertEquals(List.of("eor ipv4 unicast"), speaker.lines());
        speaker.stop();
        speaker.start(negotiated(V6));
        assertEquals(List.of("announce 2001:db8::/32 med 1", "announce 2001:db8:1::/48 med 1", "eor ipv6 unicast"), speaker.lines());
    }

    @Test
    void familiesThatAreNotConfiguredAreRefused() {
        assertFalse(speaker.table.announce(new Route(Samples.flow(3, 3, 0x81, 1), Attributes.NONE), false));
        assertFalse(speaker.table.withdraw(Samples.flow(3, 3, 0x81, 1), Attributes.NONE));
    }

    @Test
    void clearWithdrawsWhatThePeerWasToldInTheOrderTheyCame() {
        speaker.up(BOTH);
        speaker.announce("10.0.1.0/24", 1);
        speaker.announce("10.0.0.0/24", 1);
        speaker.lines();
        speaker.table.clear();
        assertEquals(List.of("withdraw 10.0.1.0/24", "withdraw 10.0.0.0/24"), speaker.lines());
        assertEquals(0, speaker.table.rows().kept());
        speaker.table.clear();
        assertEquals(List.of(), speaker.lines());
    }

    @Test
    void clearCancelsWhatThePeerWasNotToldOf() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.table.clear();
        assertEquals(List.of(), speaker.lines());
        assertEquals(0, speaker.table.rows().live());
    }

    @Test
    void clearKeepsAWithdrawThatWaits() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.lines();
        speaker.withdraw("10.0.0.0/24");
        speaker.announce("10.0.0.0/24", 2);
        speaker.table.clear();
        assertEquals(List.of("withdraw 10.0.0.0/24"), speaker.lines());
    }

    @Test
    void flushSendsAllAgainOnePerMessage() {
        speaker.up(BOTH);
        speaker.announce("10.0.1.0/24", 1);
        speaker.announce("10.0.0.0/24", 1);
        speaker.announce("2001:db8::/32", 1);
        speaker.lines();
        speaker.table.flush();
        assertEquals(List.of("announce 10.0.1.0/24 med 1", "announce 10.0.0.0/24 med 1", "announce 2001:db8::/32 med 1"), speaker.lines());
    }

    @Test
    void flushIsBracketedForAllFamiliesWhenRouteRefreshIsEnabled() {
        Speaker refreshing = new Speaker(new AdjRibOut.Config(List.of(V4, V6), true, true, true, false, true, Ipv4.ANY));
        refreshing.up(negotiated(Refresh.NORMAL, Set.of(), V4, V6));
        refreshing.announce("10.0.0.0/24", 1);
        refreshing.lines();
        refreshing.table.flush();
        assertEquals(
                List.of("begin ipv4 unicast", "begin ipv6 unicast", "announce 10.0.0.0/24 med 1", "end ipv4 unicast", "end ipv6 unicast"),
                refreshing.lines());
        assertEquals(Set.of("10.0.0.0/24"), refreshing.far().table().keySet());
    }

    @Test
    void withoutAdjRibOutNothingIsSentAgainNorDeclaredStale() {
        Speaker lean = new Speaker(new AdjRibOut.Config(List.of(V4), true, true, false, false, true, Ipv4.ANY));
        lean.up(negotiated(Refresh.ENHANCED, Set.of(), V4));
        lean.announce("10.0.0.0/24", 1);
        lean.lines();
        lean.table.flush();
        lean.table.resend(V4);
        assertEquals(List.of(), lean.lines());
        assertEquals(Set.of("10.0.0.0/24"), lean.far().table().keySet());
    }

    @Test
    void resentRoutesGoBeforeWithdrawsAndAnnounces() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        speaker.announce("10.0.1.0/24", 1);
        speaker.lines();
        speaker.announce("10.0.2.0/24", 2);
        speaker.withdraw("10.0.1.0/24");
        speaker.table.flush();
        assertEquals(List.of("announce 10.0.0.0/24 med 1", "announce 10.0.2.0/24 med 2", "withdraw 10.0.1.0/24", "announce 10.0.2.0/24 med 2"), speaker.lines());
    }

    @Test
    void aPeersRequestIsAnsweredForItsFamilyAndBracketedWhenEnhanced() {
        speaker.up(negotiated(Refresh.ENHANCED, Set.of(), V4, V6));
        speaker.announce("10.0.0.0/24", 1);
        speaker.announce("2001:db8::/32", 1);
        speaker.lines();
        speaker.table.resend(V6);
        speaker.table.resend(V6);
        assertEquals(List.of("begin ipv6 unicast", "announce 2001:db8::/32 med 1", "end ipv6 unicast"), speaker.lines());
    }

    @Test
    void aPeersPlainRequestIsAnsweredWithoutMarkers() {
        speaker.up(negotiated(Refresh.NORMAL, Set.of(), V4, V6));
        speaker.announce("10.0.0.0/24", 1);
        speaker.lines();
        speaker.table.resend(V4);
        assertEquals(List.of("announce 10.0.0.0/24 med 1"), speaker.lines());
    }

    @Test
    void endOfRibByCommandFollowsTheChangesBeforeIt() {
        speaker.up(BOTH);
        speaker.announce("10.0.0.0/24", 1);
        assertTrue(speaker.table.endOfRib(V4));
        assertEquals(List.of("announce 10.0.0.0/24 med 1", "eor ipv4 unicast"), speaker.lines());
    }

    @Test
    void endOfRibByCommandNeedsASession() {
        assertFalse(speaker.table.endOfRib(V4));
        speaker.up(BOTH);
        speaker.stop();
        assertFalse(speaker.table.endOfRib(V4));
    }

    @Test
    void bareAttributesAreSentAlone() {
        speaker.table.bare(Attributes.of(new Med(7)), false);
        speaker.up(BOTH);
        speaker.table.bare(Attributes.of(new Med(7)), false);
        assertEquals(List.of("bare med 7"), speaker.lines());
    }

    @Test
    void aFloodOfSingleMessagesIsBounded() {
        speaker.up(BOTH);
        for (int i = 0; i < 100_000; i++) {
            speaker.table.endOfRib(V4);
        }
        assertEquals(1000, speaker.lines().size());
    }

    @Test
    void nextHopSelfIsTheLocalAddress() {
        speaker.up(BOTH);
        speaker.table.announce(new Route(nlri("10.0.0.0/24"), Attributes.of(new Med(1)), true), false);
        speaker.drain();
        assertEquals(Map.of("10.0.0.0/24", "192.0.2.1 med 1"), speaker.far().table());
    }

    @Test
    void aRouteWithoutNextHopIsNotSent() {
        speaker.up(BOTH);
        speaker.table.announce(new Route(nlri("10.0.0.0/24"), Attributes.of(new Med(1))), false);
        speaker.announce("10.0.1.0/24", 1);
        assertEquals(List.of("announce 10.0.1.0/24 med 1"), speaker.lines());
    }

    @Test
    void onlyFlowRulesDoWithoutANextHop() {
        Speaker both = new Speaker(Samples.config(Samples.VPN, Samples.FLOW)).up(negotiated(Samples.VPN, Samples.FLOW));
        both.table.announce(new Route(Samples.vpn("10.0.0.0/24", 5), Attributes.of(new Med(1))), false);
        assertEquals(List.of(), both.lines());
        both.table.announce(new Route(Samples.flow(3, 1, 8, 10), Attributes.of(new Med(1))), false);
        assertEquals(1, both.lines().size());
    }

    @Test
    void pathIdentifiersTellRoutesApart() {
        speaker.up(negotiated(Refresh.ABSENT, Set.of(V4), V4));
        speaker.table.announce(new Route(nlri("10.0.0.0/24", 1), Samples.attributes("192.0.2.9", 1)), false);
        speaker.table.announce(new Route(nlri("10.0.0.0/24", 2), Samples.attributes("192.0.2.9", 2)), false);
        speaker.announce("10.0.0.0/24", 3);
        assertEquals(3, speaker.lines().size());
        assertEquals(Map.of("10.0.0.0/24 id 0", "192.0.2.9 med 3", "10.0.0.0/24 id 1", "192.0.2.9 med 1", "10.0.0.0/24 id 2", "192.0.2.9 med 2"), speaker.far().table());
        speaker.table.withdraw(nlri("10.0.0.0/24", 1), Attributes.NONE);
        assertEquals(List.of("withdraw 10.0.0.0/24 id 1"), speaker.lines());
    }

    @Test
    void pathIdentifiersAreLeftOutWhereTheyAreNotNegotiated() {
        speaker.up(negotiated(V4));
        speaker.table.announce(new Route(nlri("10.0.0.0/24", 1), Samples.attributes("192.0.2.9", 1)), false);
        assertEquals(List.of("announce 10.0.0.0/24 med 1"), speaker.lines());
    }

    @Test
    void flowRulesGoOneByOne() {
        Speaker flows = new Speaker(config(FLOW)).up(negotiated(FLOW));
        flows.table.announce(new Route(Samples.flow(3, 3, 0x81, 10), Attributes.of(new Med(1))), false);
        flows.table.announce(new Route(Samples.flow(3, 3, 0x81, 11), Attributes.of(new Med(1))), false);
        assertEquals(List.of("announce 0303810A med 1", "announce 0303810B med 1"), flows.lines());
        flows.table.withdraw(Samples.flow(3, 3, 0x81, 10), Attributes.NONE);
        assertEquals(List.of("withdraw 0303810A"), flows.lines());
    }

    @Test
    void aFlowConfiguredTwiceIsAnnouncedTwiceAndTheLastCounts() {
        Speaker flows = new Speaker(config(FLOW));
        Route first = new Route(Samples.flow(3, 3, 0x81, 10), Attributes.of(new Med(1)));
        Route second = new Route(Samples.flow(3, 3, 0x81, 10), Attributes.of(new Med(2)));
        assertEquals(0, flows.configure(first, second));
        flows.start(negotiated(FLOW));
        assertEquals(List.of("announce 0303810A med 1", "announce 0303810A med 2", "eor ipv4 flow"), flows.lines());
        flows.stop();
        assertEquals(0, flows.configure(second, second));
        flows.start(negotiated(FLOW));
        assertEquals(List.of("announce 0303810A med 2", "eor ipv4 flow"), flows.lines());
    }

    @Test
    void theFirstFlowWithdrawnInASessionGivesItsAttributesOnlyAsThePeerHasNoneYet() {
        Speaker flows = new Speaker(config(FLOW));
        Route flow = new Route(Samples.flow(3, 3, 0x81, 10), Attributes.of(new Med(1)));
        flows.start(negotiated(FLOW));
        assertEquals(List.of("eor ipv4 flow"), flows.lines());
        flows.table.withdraw(flow.nlri(), Attributes.NONE);
        flows.table.announce(flow, false);
        flows.table.withdraw(Samples.flow(3, 3, 0x81, 11), Attributes.of(new Med(2)));
        Batch batch = new Batch();
        flows.table.take(batch);
        Nlris none = Nlris.of(FLOW, false, List.of());
        assertEquals(
                List.of(
                        new Run.Announce(Attributes.NONE, false, none, false),
                        new Run.Announce(Attributes.of(new Med(2)), false, none, false),
                        new Run.Announce(flow.attributes(), false, Nlris.of(FLOW, false, List.of(flow.nlri())), true)),
                batch.runs());
        flows.table.withdraw(flow.nlri(), Attributes.NONE);
        batch.clear();
        flows.table.take(batch);
        assertEquals(List.of(new Run.Withdraw(Nlris.of(FLOW, false, List.of(flow.nlri())), Attributes.NONE)), batch.runs());
    }

    @Test
    void aPrefixConfiguredTwiceIsAnnouncedAsTheLastOneSays() {
        assertEquals(0, speaker.configure(route("10.0.0.0/24", 1), route("10.0.0.0/24", 2)));
        speaker.start(negotiated(V4));
        assertEquals(List.of("announce 10.0.0.0/24 med 2", "eor ipv4 unicast"), speaker.lines());
    }

    @Test
    void theWithdrawalOfAFlowSaysWhatItsCommandDoesElseWhatThePeerWasTold() {
        Attributes told = Attributes.of(new Med(1));
        Attributes said = Attributes.of(new Med(2));
        for (Attributes own : Arrays.asList(Attributes.NONE, said, null)) {
            OutTable table = new OutTable(config(FLOW), new AttributePool(), new KeyPool());
            table.start(negotiated(FLOW));
            Batch batch = new Batch();
            table.take(batch);
            table.announce(new Route(Samples.flow(3, 3, 0x81, 10), told), false);
            table.take(batch);
            batch.clear();
            table.withdraw(Samples.flow(3, 3, 0x81, 10), own);
            table.take(batch);
            Run.Withdraw run = (Run.Withdraw) batch.runs().getFirst();
            assertEquals(own == null ? told : own, run.attributes());
        }
    }

    @Test
    void aReloadWithdrawsWhatIsGoneAndAnnouncesWhatIsNewOrChanged() {
        speaker.configure(route("10.0.0.0/24", 1), route("10.0.1.0/24", 1), route("10.0.2.0/24", 1));
        speaker.up(BOTH);
        speaker.announce("10.0.9.0/24", 9);
        speaker.lines();
        speaker.configure(route("10.0.0.0/24", 1), route("10.0.2.0/24", 2), route("10.0.3.0/24", 2));
        assertEquals(List.of("withdraw 10.0.1.0/24", "announce 10.0.2.0/24 10.0.3.0/24 med 2"), speaker.lines());
        speaker.configure();
        assertEquals(List.of("withdraw 10.0.0.0/24", "withdraw 10.0.2.0/24", "withdraw 10.0.3.0/24"), speaker.lines());
        assertEquals(Set.of("10.0.9.0/24"), speaker.far().table().keySet());
    }

    @Test
    void aReloadWithoutAdjRibOutSendsEveryRouteAgain() {
        Speaker lean = new Speaker(forgetful(V4));
        lean.configure(route("10.0.0.0/24", 1), route("10.0.1.0/24", 1));
        lean.up(negotiated(V4));
        lean.configure(route("10.0.1.0/24", 1));
        assertEquals(List.of("withdraw 10.0.0.0/24", "announce 10.0.1.0/24 med 1"), lean.lines());
    }

    @Test
    void aChangeWithinARoundWaitsForTheNextOne() {
        Speaker single = new Speaker(ungrouped(V4));
        for (int i = 0; i < 2000; i++) {
            single.announce("10." + i / 256 + "." + i % 256 + ".0/24", 1);
        }
        single.start(negotiated(V4));
        assertTrue(single.batch(), "the table takes more than one batch");
        single.withdraw("10.0.0.0/24");
        single.withdraw("10.7.0.0/24");
        single.announce("192.0.2.0/24", 2);
        List<String> lines = single.lines();
        assertEquals(2000 - 1 + 1 + 3, lines.size());
        assertEquals(List.of("eor ipv4 unicast", "withdraw 10.0.0.0/24", "withdraw 10.7.0.0/24", "announce 192.0.2.0/24 med 2"), lines.subList(1999, 2003));
    }

    @Test
    void routesThatFitNoMessageAreLeftOutAndTheOthersSent() {
        speaker.up(BOTH);
        AsPath path = new AsPath(List.of(new AsSegment(AsSegment.Kind.SEQUENCE, Collections.nCopies(2000, new Asn(65001)))));
        speaker.table.announce(new Route(nlri("10.0.0.0/24"), Samples.attributes("192.0.2.9", 1).with(path)), false);
        speaker.announce("10.0.1.0/24", 1);
        assertEquals(List.of("announce 10.0.1.0/24 med 1"), speaker.lines());
    }

    @Test
    void ofRoutesWithTheSameAttributesThoseThatFitAreSent() {
        speaker.up(BOTH);
        // header and lengths, ORIGIN, AS_PATH, NEXT_HOP, MED, LOCAL_PREF, and what stands before the value; 3 octets of NLRI fit just so
        int value = 4096 - 23 - 4 - 3 - 7 - 7 - 7 - 4 - 3;
        Attributes large = Samples.attributes("192.0.2.9", 1).with(new UnknownAttribute(99, 0xE0, Octets.copyOf(new byte[value])));
        List<String> prefixes = List.of("0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/16", "10.0.0.0/24", "10.0.0.1/32");
        prefixes.forEach(prefix -> speaker.table.announce(new Route(nlri(prefix), large), false));
        assertEquals(List.of("announce 0.0.0.0/0 med 1", "announce 10.0.0.0/8 med 1", "announce 10.0.0.0/16 med 1"), speaker.lines());
    }
}
