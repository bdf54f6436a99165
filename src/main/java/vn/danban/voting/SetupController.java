package vn.danban.voting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import vn.danban.board.VoteId;
import vn.danban.cards.HouseholdCard;

/** Preparing a vote from the leader's and the trustees' browsers. */
@Controller("/api/votes/{uuid}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SetupController {
    private final SealingVotes sealing;
    private final GivingTrusteeKeys keys;
    private final VoteViews views;

    SetupController(SealingVotes sealing, GivingTrusteeKeys keys, VoteViews views) {
        this.sealing = sealing;
        this.keys = keys;
        this.views = views;
    }

    /** How far the preparation is; the cards' public keys are shown to the team leader only. */
    @Get("/setup")
    Setup setup(String uuid) {
        return sealing.setup(new VoteId(uuid));
    }

    /** The leader computed the credential list too and approves it: the vote is sealed. */
    @Post("/setup/approval")
    VoteView approve(String uuid, @Body @Valid Approval approval) {
        return views.of(sealing.approve(new VoteId(uuid), approval.credentialsHash()));
    }

    /** A trustee gives the public half of a key made in their browser, and proves to hold the other half. */
    @Post("/trustees/mine")
    Setup giveKey(String uuid, @Body @Valid GivenKey given) {
        VoteId id = new VoteId(uuid);
        keys.give(id, given.key().json(), given.possession().json());
        return sealing.setup(id);
    }

    /** A trustee who works with the tool of the format's authors gives the public key it made. */
    @Post("/trustees/mine/from-tool")
    Setup giveKeyFromTool(String uuid, @Body byte[] key) {
        VoteId id = new VoteId(uuid);
        keys.giveFromTool(id, key);
        return sealing.setup(id);
    }

    @Serdeable
    record Approval(@NotNull String credentialsHash) {}

    @Serdeable
    record GivenKey(@NotNull @Valid Key key, @NotNull @Valid SchnorrProof possession) {}

    @Serdeable
    record Key(@NotNull @Valid SchnorrProof pok, @NotNull String public_key) {
        String json() {
            return "{\"pok\":" + pok.json() + ",\"public_key\":\"" + public_key + "\"}";
        }
    }

    @Serdeable
    record SchnorrProof(@NotNull String challenge, @NotNull String response) {
        String json() {
            return "{\"challenge\":\"" + challenge + "\",\"response\":\"" + response + "\"}";
        }
    }

    /** The state of a preparation. @param needed how many of the trustees will suffice */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Setup(String stage, @Nullable String cardSetId, List<Card> cards, @Nullable String credentialsHash,
            int missingCards, List<Keeper> trustees, int needed, boolean announced, String opens, String closes) {}

    @Serdeable
    record Card(String householdId, int number, String publicKey) {
        static Card of(HouseholdCard card) {
            return new Card(card.householdId().text(), card.number(), card.publicKey());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Keeper(int position, String name, @Nullable String publicKey, boolean mine, boolean withTool) {
        static Keeper of(Trustee trustee, boolean mine) {
            return new Keeper(trustee.position(), trustee.name(), trustee.publicKey(), mine, trustee.withTool());
        }
    }
}
