package vn.danban.demo;

import static vn.danban.demo.DemoPerson.TEAM_LEADER;
import static vn.danban.demo.DemoPerson.TEAM_MEMBER;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danban.cards.CardId;
import vn.danban.cards.CardSetId;
import vn.danban.cards.HandingOverCards;
import vn.danban.cards.HouseholdCard;
import vn.danban.cards.MakingCards;
import vn.danban.community.HouseholdId;
import vn.danban.place.HamletId;
import vn.danban.protocol.CardCode;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.DeriveCardKey;

/** A card with a real code for every household; the codes stay in the demo's folder, where paper would be elsewhere. */
@Singleton
class DemoCards {
    /** The households after these did not collect their cards yet. */
    static final int HANDED_OVER = DemoHouseholds.COUNT - 3;
    private static final String CODES = "cards.csv";

    private final DemoPeople people;
    private final DemoFolder folder;
    private final MakingCards making;
    private final HandingOverCards handing;
    private final SecureRandom random;

    DemoCards(DemoPeople people, DemoFolder folder, MakingCards making, HandingOverCards handing, SecureRandom random) {
        this.people = people;
        this.folder = folder;
        this.making = making;
        this.handing = handing;
        this.random = random;
    }

    /** What is printed on a card. */
    record PrintedCard(int number, HamletId hamlet, HouseholdId household, CardSetId set, CardCode code) {
        /** Where its QR code leads; everything is behind the {@code #} and never sent. */
        String boothPath() {
            return "booth/#h=%s&o=%s&s=%s&c=%s".formatted(hamlet, household, set, code.digits());
        }

        CardKey key() {
            return DeriveCardKey.derive(code, set.text());
        }

        private String line() {
            return String.join(",", Integer.toString(number), hamlet.text(), household.text(), set.text(), code.digits());
        }

        private static PrintedCard read(String line) {
            String[] part = line.split(",");
            return new PrintedCard(Integer.parseInt(part[0]), new HamletId(UUID.fromString(part[1])),
                new HouseholdId(UUID.fromString(part[2])), new CardSetId(UUID.fromString(part[3])), new CardCode(part[4]));
        }
    }

    /** Cards as printed, by the number of the household; empty before they were made. */
    List<PrintedCard> printed() {
        return folder.read(CODES).map(text -> text.lines().map(PrintedCard::read).toList()).orElse(List.of());
    }

    /**
     * Makes what is missing and marks all but the last three as handed over.
     *
     * @return the keys of the cards, by the number of the household; each takes a good part of a second of one processor
     */
    List<CardKey> make(HamletId hamlet) {
        MakingCards.Order order = people.as(TEAM_LEADER, () -> making.order(hamlet));
        if (printed().isEmpty()) {
            // On disk before the server hears of them: a seeding that is killed finds the codes of its cards again.
            folder.write(CODES, order.missing().stream().map(household -> draw(hamlet, household, order.set().id()).line())
                .collect(Collectors.joining("\n", "", "\n")));
        }
        List<CardKey> keys = printed().parallelStream().map(PrintedCard::key).toList();
        if (!order.missing().isEmpty()) {
            List<MakingCards.NewCard> made = printed().stream().map(card ->
                new MakingCards.NewCard(card.household(), keys.get(card.number() - 1).publicKey().toString())).toList();
            people.as(TEAM_LEADER, () -> making.make(hamlet, order.set().id(), made));
        }
        people.as(TEAM_MEMBER, () -> handOver(hamlet));
        return keys;
    }

    private PrintedCard draw(HamletId hamlet, HouseholdCard household, CardSetId set) {
        return new PrintedCard(household.number(), hamlet, household.householdId(), set, CardCode.random(random));
    }

    private int handOver(HamletId hamlet) {
        HandingOverCards.Progress progress = handing.progress(hamlet);
        Set<CardId> collected = progress.notHandedOver().stream()
            .filter(card -> card.number() <= HANDED_OVER).map(HouseholdCard::cardId).collect(Collectors.toSet());
        return progress.sealed() || collected.isEmpty() ? 0 : handing.markHandedOver(hamlet, collected);
    }
}
