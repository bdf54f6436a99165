package vn.danban.consent;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import vn.danban.cards.Cards;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.statement.ConsentStatement;
import vn.danban.shared.Refused;

/**
 * A household answers with its card, openly. It may change its answer while the poll runs; the last one counts. The same bytes
 * sent twice are taken in once.
 */
@Singleton
public class AnsweringConsentPolls {
    private static final int LARGEST = 2_000;

    private final PollStore store;
    private final Cards cards;

    AnsweringConsentPolls(PollStore store, Cards cards) {
        this.store = store;
        this.cards = cards;
    }

    /**
     * Takes in the exact bytes of a signed answer.
     *
     * @return SHA-256 of the answer, by which it is found in the poll's record
     * @throws Refused with a {@link ConsentRefusal}; nothing was stored then
     */
    public Digest answer(PollId id, byte[] bytes) {
        ConsentStatement statement = verified(bytes);
        Digest hash = Digest.of(bytes);
        store(id, statement, new String(bytes, StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static ConsentStatement verified(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused(ConsentRefusal.MALFORMED_ANSWER);
        }
        try {
            return ConsentStatement.verified(bytes);
        } catch (ProtocolException fault) {
            throw new Refused(ConsentRefusal.MALFORMED_ANSWER);
        }
    }

    @Transactional
    protected void store(PollId id, ConsentStatement statement, String text, Digest hash) {
        ConsentPoll poll = store.lock(id);
        if (store.answers.existsByPollIdAndHash(id, hash.hex())) {
            return;
        }
        if (!statement.poll().equals(id.occasion()) || !statement.matter().hex().equals(poll.matterHash())) {
            throw new Refused(ConsentRefusal.OTHER_POLL);
        }
        if (!poll.isOpen() || !store.polls.clock().isBefore(poll.closes())) {
            throw new Refused(ConsentRefusal.POLL_CLOSED);
        }
        String credential = statement.credential().toString();
        ConsentCredential owner = store.credentials.findByPollIdAndCredential(id, credential)
            .orElseThrow(() -> new Refused(ConsentRefusal.UNKNOWN_CARD));
        if (!cards.get(owner.cardId()).active()) {
            throw new Refused(ConsentRefusal.CARD_INACTIVE);
        }
        store.answers.save(new ConsentAnswer(null, id, credential, statement.answer(), text, hash.hex()));
    }
}
