package vn.danban.board;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.HexFormat;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.Refused;

/** Receipts for ballots on the board: the same bytes each time one is asked for, because the signature is deterministic. */
@Singleton
public class BallotReceipts {
    private final BoardRepository entries;
    private final BoardKey.Private key;
    private final PublishedHeads published;

    BallotReceipts(BoardRepository entries, BoardKey.Private key, PublishedHeads published) {
        this.entries = entries;
        this.key = key;
        this.published = published;
    }

    /** @throws Refused {@link ReceiptRefusal#NOT_ON_BOARD} */
    public BallotReceipt of(VoteId vote, Digest ballot) {
        BoardPage.Row event = entries.event(vote, EventType.BALLOT.written(), ballot.hex())
            .orElseThrow(() -> new Refused(ReceiptRefusal.NOT_ON_BOARD));
        return of(vote, ballot, event.eventHeight(), Digest.parseHex(event.hash()));
    }

    /** For a ballot just taken in. @param event that put it on the board, committed */
    public BallotReceipt of(VoteId vote, Digest ballot, Event event) {
        return of(vote, ballot, event.height(), event.digest());
    }

    private BallotReceipt of(VoteId vote, Digest ballot, int height, Digest event) {
        published.told(vote, height, event.hex());
        return BallotReceipt.sign(key, new ElectionUuid(vote.text()), ballot, height, event);
    }

    /**
     * Finds a ballot by what its voter kept.
     *
     * @param tracker hash of the ballot: 64 hexadecimal digits, or 43 characters of base64url
     * @throws Refused {@link ReceiptRefusal#NOT_ON_BOARD}, also for what is no tracker at all
     */
    public BallotReceipt find(VoteId vote, String tracker) {
        return of(vote, digest(tracker));
    }

    private static Digest digest(String tracker) {
        try {
            return tracker.length() == 64 ? Digest.parseHex(tracker) : ofTracker(tracker);
        } catch (RuntimeException noTracker) {
            throw new Refused(ReceiptRefusal.NOT_ON_BOARD);
        }
    }

    /** The hash a voter has kept as base64url. @throws RuntimeException when it is none */
    public static Digest ofTracker(String tracker) {
        return Digest.parseHex(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(tracker)));
    }
}
