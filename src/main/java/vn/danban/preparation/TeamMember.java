package vn.danban.preparation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.access.AccountId;

/** One capacity of one member of the voting team named by an entry. */
@MappedEntity("preparation_team")
public record TeamMember(@Id EntryId entryId, @Id AccountId accountId, @Id TeamCapacity capacity, boolean leader) {}
