package vn.danban.board.log;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The newest signature of a witness.
 *
 * @param witness   its key, as it is configured
 * @param seconds   when it signed by its own clock, since 1970
 * @param signature what follows the key's id in its line
 */
@Introspected
@MappedEntity("log_cosignatures")
record StoredCosignature(@Id String witness, long size, long seconds, String signature) {}
