package vn.danban.voting;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.danban.board.Board;
import vn.danban.board.VoteId;
import vn.danban.booth.BoothPages;
import vn.danban.cards.HouseholdCard;
import vn.danban.ceremony.Ceremonies;
import vn.danban.community.FrozenRolls;
import vn.danban.community.RollId;
import vn.danban.enclosure.MatterPapers;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.protocol.CredentialForVote;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Question;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.protocol.trustee.TrusteeList;

/** Puts together what a sealed vote consists of (Format §3, Protocol §2). */
@Singleton
class SetupOfVote {
    private final Content content;
    private final Hamlets hamlets;
    private final FrozenRolls rolls;
    private final BoothPages boothPages;
    private final Board board;

    SetupOfVote(Content content, Hamlets hamlets, FrozenRolls rolls, BoothPages boothPages, Board board) {
        this.content = content;
        this.hamlets = hamlets;
        this.rolls = rolls;
        this.boothPages = boothPages;
        this.board = board;
    }

    /** What is decided, the words and the papers that belong to them, and the sets trustees made together. */
    @Singleton
    record Content(Matters matters, MatterPapers papers, Ceremonies ceremonies) {}

    /** How many of the trustees will suffice. */
    int needed(VoteId id, List<Trustee> trustees) {
        return content.ceremonies.of(id).map(Ceremony::needed).orElse(trustees.size());
    }

    /** The credentials of a vote, one for each card, in the order that tells nothing of the roll. */
    CredentialList credentials(VoteId id, List<HouseholdCard> cards) {
        return CredentialList.of(cards.stream().map(card -> credential(id, card)).toList());
    }

    List<VoteCredential> link(VoteId id, List<HouseholdCard> cards) {
        return cards.stream().map(card -> new VoteCredential(
            id, credential(id, card).toString(), card.householdId(), card.cardId())).toList();
    }

    /** Writes the setup of the vote onto the board. */
    void publish(Vote vote, List<Trustee> trustees, CredentialList credentials, Instant now) {
        TrusteeList keys = keys(vote, trustees);
        Matter matter = content.matters.get(vote.matterId());
        Question question = new Question(matter.question(), Choice.answers(), false, 1, 1);
        Election election = Election.of(new ElectionUuid(vote.id().text()), matter.title(),
            description(vote, matter).json(), keys.electionKey(), List.of(question));
        board.begin(vote.id(), now, election.bytes(), keys.bytes(), credentials.bytes());
    }

    private TrusteeList keys(Vote vote, List<Trustee> trustees) {
        return content.ceremonies.set(vote.id(), trustees.stream().map(Trustee::name).toList())
            .map(set -> new TrusteeList(List.of(set)))
            .orElseGet(() -> new TrusteeList(new ArrayList<>(
                trustees.stream().map(trustee -> TrusteeKey.parse(trustee.key().getBytes(StandardCharsets.UTF_8))).toList())));
    }

    /** Every household of a roll of a hamlet that has no cards yet. */
    List<HouseholdCard> withoutCards(RollId roll) {
        return rolls.entries(roll).stream().map(entry -> new HouseholdCard(entry.householdId(), entry.number(),
            entry.representative(), entry.address(), null, null, null)).toList();
    }

    private VoteDescription description(Vote vote, Matter matter) {
        Hamlet hamlet = hamlets.get(vote.hamletId());
        return new VoteDescription(hamlet.name() + ", " + hamlet.place(), "K" + matter.kind().clause(),
            vote.households(), vote.required(), vote.opens(), vote.closes(),
            Digest.parseHex(rolls.get(vote.rollId()).hash()), Digest.of(matter.text()), content.papers.decidedWith(matter.id()),
            Digest.parseHex(boothPages.hash()), board.key());
    }

    private static Element credential(VoteId id, HouseholdCard card) {
        return CredentialForVote.of(new ElectionUuid(id.text()), Element.decode(card.publicKey()));
    }
}
