package vn.danban.voting;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import vn.danban.board.Board;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.SizedTally;

/** What the board says of a vote's tally, read as what it is. */
@Singleton
class BoardOfVote {
    private final Board board;
    private final PublicBoard publicBoard;

    BoardOfVote(Board board, PublicBoard publicBoard) {
        this.board = board;
        this.publicBoard = publicBoard;
    }

    void append(VoteId id, EventType type, byte[]... data) {
        board.append(id, type, data);
    }

    SizedTally sizedTally(VoteId id) {
        return SizedTally.parse(publicBoard.payloads(id, EventType.ENCRYPTED_TALLY).getFirst());
    }

    EncryptedTally encryptedTally(VoteId id) {
        return EncryptedTally.parse(publicBoard.data(id, sizedTally(id).encryptedTally()));
    }

    /** The partial decryptions so far, by owner. */
    Map<Integer, PartialDecryption> decryptions(VoteId id) {
        Map<Integer, PartialDecryption> byOwner = new HashMap<>();
        for (byte[] payload : publicBoard.payloads(id, EventType.PARTIAL_DECRYPTION)) {
            OwnedDecryption owned = OwnedDecryption.parse(payload);
            Digest decryption = owned.payload();
            byOwner.put(owned.owner(), PartialDecryption.parse(publicBoard.data(id, decryption)));
        }
        return byOwner;
    }
}
