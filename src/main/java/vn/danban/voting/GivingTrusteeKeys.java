package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.ceremony.Ceremonies;
import vn.danban.ceremony.TrusteeSeats;
import vn.danban.place.Clerk;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.protocol.trustee.VerifyPossession;
import vn.danban.protocol.trustee.VerifyTrusteeKey;
import vn.danban.shared.Refused;

/**
 * A trustee gives the public half of a key made in their own browser and proves, for this vote, that they hold the other half;
 * or all make a threshold set together.
 */
@Singleton
public class GivingTrusteeKeys implements TrusteeSeats {
    private final VoteStore store;
    private final Ceremonies ceremonies;
    private final Clerk clerk;

    GivingTrusteeKeys(VoteStore store, Ceremonies ceremonies, Clerk clerk) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.clerk = clerk;
    }

    /**
     * @param keyJson        public key with its proof of knowledge (Format §2.2)
     * @param possessionJson Schnorr proof bound to this vote (Protocol §3)
     * @throws Refused with a {@link SetupRefusal}
     */
    @Transactional
    public void give(VoteId id, String keyJson, String possessionJson) {
        Vote vote = preparing(id);
        accept(vote, verified(id, keyJson, possessionJson), false);
    }

    /**
     * Takes the public key of a trustee who works with the tool of the format's authors (Protocol §3.1): its proof of knowledge
     * refuses a key made from the others' keys; a possession proof the tool cannot make.
     *
     * @param key bytes of the tool's {@code .pubkey} file
     * @throws Refused with a {@link SetupRefusal}
     */
    @Transactional
    public void giveFromTool(VoteId id, byte[] key) {
        Vote vote = preparing(id);
        accept(vote, fromTool(key), true);
    }

    private Vote preparing(VoteId id) {
        Vote vote = store.lock(id);
        seatIn(vote);
        if (vote.stage() != VoteStage.PREPARING) {
            throw new Refused(SetupRefusal.NOT_PREPARING);
        }
        return vote;
    }

    private void accept(Vote vote, TrusteeKey key, boolean withTool) {
        VoteId id = vote.id();
        if (ceremonies.of(id).isPresent()) {
            throw new Refused(SetupRefusal.SET_IS_MADE_TOGETHER);
        }
        Trustee trustee = seatIn(vote);
        String publicKey = key.publicKey().toString();
        if (trustee.hasGivenKey()) {
            throw new Refused(SetupRefusal.KEY_ALREADY_GIVEN);
        }
        if (store.trustees.inUse(publicKey)) {
            throw new Refused(SetupRefusal.KEY_IN_USE);
        }
        TrusteeKey named = new TrusteeKey(key.publicKey(), key.knowledge(), Optional.of(trustee.name()));
        store.trustees.give(id, trustee.position(), named.json(), publicKey, withTool);
        clerk.record(vote.hamletId(), "TrusteeKeyGiven", id.text(), "trustee " + trustee.position() + (withTool ? ", made with the tool" : ""));
    }

    /** Whether the vote waits for the key of the account that is signed in. */
    public boolean awaitsMine(Vote vote) {
        return vote.stage() == VoteStage.PREPARING && store.mine(vote.id()).filter(mine -> ceremonies.of(vote.id()).isPresent()
            ? ceremonies.awaits(vote.id(), mine.position()) : !mine.hasGivenKey()).isPresent();
    }

    @Override
    public Seat mine(VoteId id) {
        Vote vote = store.get(id);
        return seat(vote, seatIn(vote));
    }

    @Override
    public Seat take(VoteId id) {
        Vote vote = preparing(id);
        return seat(vote, seatIn(vote));
    }

    @Override
    public void give(VoteId id, ThresholdSet set) {
        for (int i = 0; i < set.verificationList().size(); i++) {
            ThresholdSet.VerificationKey key = set.verificationList().get(i);
            store.trustees.give(id, i + 1, key.json(), key.publicKey().toString(), false);
        }
    }

    @Override
    public void takeBack(VoteId id) {
        store.trustees.takeBack(id);
    }

    private Trustee seatIn(Vote vote) {
        return store.mine(vote.id()).orElseThrow(() -> new Refused(SetupRefusal.NOT_A_TRUSTEE));
    }

    private Seat seat(Vote vote, Trustee trustee) {
        return new Seat(vote.hamletId(), trustee.position(), store.trustees.of(vote.id()).stream().map(Trustee::name).toList());
    }

    private static TrusteeKey fromTool(byte[] bytes) {
        try {
            TrusteeKey key = TrusteeKey.parse(new String(bytes, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
            VerifyTrusteeKey.verify(key);
            return key;
        } catch (ProtocolException fault) {
            throw new Refused(SetupRefusal.NOT_A_KEY_OF_THE_TOOL);
        }
    }

    private static TrusteeKey verified(VoteId id, String keyJson, String possessionJson) {
        try {
            TrusteeKey key = TrusteeKey.parse(keyJson.getBytes(StandardCharsets.UTF_8));
            VerifyTrusteeKey.verify(key);
            Proof possession = Proof.parse(possessionJson.getBytes(StandardCharsets.UTF_8));
            VerifyPossession.verify(new ElectionUuid(id.text()), key.publicKey(), possession);
            return key;
        } catch (ProtocolException fault) {
            throw new Refused(SetupRefusal.BAD_PROOF);
        }
    }
}
