package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.place.Clerk;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.protocol.trustee.VerifyPossession;
import vn.danban.protocol.trustee.VerifyTrusteeKey;
import vn.danban.shared.Refused;

/** A trustee gives the public half of a key made in their own browser and proves, for this vote, that they hold the other half. */
@Singleton
public class GivingTrusteeKeys {
    private final VoteStore store;
    private final Clerk clerk;

    GivingTrusteeKeys(VoteStore store, Clerk clerk) {
        this.store = store;
        this.clerk = clerk;
    }

    /**
     * @param keyJson        public key with its proof of knowledge (Format §2.2)
     * @param possessionJson Schnorr proof bound to this vote (Protocol §3)
     * @throws Refused with a {@link SetupRefusal}
     */
    @Transactional
    public void give(VoteId id, String keyJson, String possessionJson) {
        Vote vote = store.lock(id);
        Trustee trustee = store.mine(id)
            .orElseThrow(() -> new Refused(SetupRefusal.NOT_A_TRUSTEE));
        if (vote.stage() != VoteStage.PREPARING) {
            throw new Refused(SetupRefusal.NOT_PREPARING);
        }
        TrusteeKey key = verified(id, keyJson, possessionJson);
        String publicKey = key.publicKey().toString();
        if (trustee.hasGivenKey()) {
            throw new Refused(SetupRefusal.KEY_ALREADY_GIVEN);
        }
        if (store.trustees.inUse(publicKey)) {
            throw new Refused(SetupRefusal.KEY_IN_USE);
        }
        TrusteeKey named = new TrusteeKey(key.publicKey(), key.knowledge(), Optional.of(trustee.name()));
        store.trustees.give(id, trustee.position(), named.json(), publicKey);
        clerk.record(vote.hamletId(), "TrusteeKeyGiven", id.text(), "trustee " + trustee.position());
    }

    /** Whether the vote waits for the key of the account that is signed in. */
    public boolean awaitsMine(Vote vote) {
        return vote.stage() == VoteStage.PREPARING
            && store.mine(vote.id()).filter(mine -> !mine.hasGivenKey()).isPresent();
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
