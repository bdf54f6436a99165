package vn.danban.matter;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Since when the words of a matter stand, and which version they are. */
@MappedEntity("matter_settlements")
public record Settlement(@Id MatterId matterId, int version, Instant at) {}
