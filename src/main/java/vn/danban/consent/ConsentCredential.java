package vn.danban.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.cards.CardId;
import vn.danban.community.HouseholdId;

/** Which household a credential of a poll belongs to: known to the voting team, never published. */
@MappedEntity("consent_credentials")
record ConsentCredential(@Id PollId pollId, @Id String credential, HouseholdId householdId, CardId cardId) {}
