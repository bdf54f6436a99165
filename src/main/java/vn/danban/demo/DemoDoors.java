package vn.danban.demo;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.place.Hamlets;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.Votes;

/** Where a visitor of the demo can begin: a card that has not voted, a tally that waits to be opened. */
@Singleton
public class DemoDoors {
    /** Households whose cards are not used by the seeding. */
    private static final List<Integer> SPARE = List.of(41, 42, 43);

    private final DemoFolder folder;
    private final DemoCards cards;
    private final DemoTrustees trustees;
    private final Hamlets hamlets;
    private final Votes votes;

    DemoDoors(DemoFolder folder, DemoCards cards, DemoTrustees trustees, Hamlets hamlets, Votes votes) {
        this.folder = folder;
        this.cards = cards;
        this.trustees = trustees;
        this.hamlets = hamlets;
        this.votes = votes;
    }

    /** @param boothPath address of the booth with the card's code, without a slash in front */
    public record SpareCard(int household, String boothPath) {}

    /** @param position the trustee's number */
    public record KeyFile(int position, String path) {}

    /** Nothing more is being prepared. */
    public boolean ready() {
        return folder.finished();
    }

    /** Cards of households that have not voted, unless a visitor used them. */
    public List<SpareCard> spareCards() {
        return cards.printed().stream().filter(card -> SPARE.contains(card.number()))
            .map(card -> new SpareCard(card.number(), card.boothPath())).toList();
    }

    /** Key files for the votes that wait for their trustees. */
    public List<KeyFile> keyFiles() {
        return hamlets.all().stream().flatMap(hamlet -> votes.of(hamlet.id()).stream())
            .filter(vote -> vote.stage() == VoteStage.CLOSED).flatMap(vote -> keyFiles(vote).stream()).toList();
    }

    /** What opens every key file. */
    public String passphrase() {
        return trustees.passphrase();
    }

    private List<KeyFile> keyFiles(Vote vote) {
        return List.of(1, 2, 3).stream().filter(position -> trustees.keyFile(vote.id(), position).isPresent())
            .map(position -> new KeyFile(position,
                "api/demo/votes/%s/trustee-keys/%d".formatted(vote.id(), position))).toList();
    }
}
