package vn.danban.cards;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.access.AccountId;

/** One member of the team asked for a card to become active during a vote; another confirms it. */
@MappedEntity("card_activations")
public record CardActivation(
        @Id CardId cardId, AccountId requestedBy, String reason, @Nullable AccountId confirmedBy) {}
