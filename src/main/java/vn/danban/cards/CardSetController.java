package vn.danban.cards;

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
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.danban.community.HouseholdId;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Identifier;

/** The leader's page for cards: what to make, and what was made. */
@Controller("/api/hamlets/{hamletId}/card-set")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CardSetController {
    private final MakingCards making;
    private final Hamlets hamlets;

    CardSetController(MakingCards making, Hamlets hamlets) {
        this.making = making;
        this.hamlets = hamlets;
    }

    @Get
    CardSetView order(String hamletId) {
        Hamlet hamlet = hamlets.get(new HamletId(Identifier.parse(hamletId)));
        MakingCards.Order order = making.order(hamlet.id());
        List<MissingCard> missing = order.missing().stream().map(household -> new MissingCard(
            household.householdId().text(), household.number(), household.representative(), household.address())).toList();
        return new CardSetView(order.set().id().text(), hamlet.name(), hamlet.place(), order.publicAddress(),
            order.set().validUntil().toString(), missing, order.made());
    }

    @Post("/{cardSetId}/cards")
    Made make(String hamletId, String cardSetId, @Body @Valid MadeCards made) {
        List<MakingCards.NewCard> cards = made.cards().stream()
            .map(card -> new MakingCards.NewCard(new HouseholdId(Identifier.parse(card.householdId())), card.publicKey(), card.accountCode()))
            .toList();
        return new Made(making.make(
            new HamletId(Identifier.parse(hamletId)), new CardSetId(Identifier.parse(cardSetId)), cards));
    }

    /** An empty list of missing cards is a list. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CardSetView(
            String cardSetId, String hamlet, String place, String publicAddress, String validUntil,
            List<MissingCard> missing, int made) {}

    @Serdeable
    record MissingCard(String householdId, int number, String representative, String address) {}

    @Serdeable
    record MadeCards(@NotNull @Size(max = 5000) List<@Valid @NotNull MadeCard> cards) {}

    @Serdeable
    record MadeCard(@NotNull String householdId, @NotNull @Size(max = 64) String publicKey, @Nullable @Size(max = 16) String accountCode) {}

    @Serdeable
    record Made(int made) {}
}
