package vn.danban.board.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.LogFault;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.shared.Refused;

/** The witnesses this house lists ({@code danban.witnesses}) and what each signed last. Of others nothing is taken. */
@Singleton
public class Witnesses {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final PublishedLog log;
    private final CosignatureRepository kept;
    private final Clock clock;
    private final List<NoteKey> known;

    Witnesses(PublishedLog log, CosignatureRepository kept, Clock clock,
            @Property(name = "danban.witnesses", defaultValue = "") List<String> keys) {
        this.log = log;
        this.kept = kept;
        this.clock = clock;
        known = keys.stream().map(String::strip).filter(key -> !key.isEmpty()).map(key -> NoteKey.parse(NoteKey.Kind.WITNESS, key)).toList();
    }

    /**
     * A witness and the newest tree it signed.
     *
     * @param key        by which others check its signature
     * @param size       of the tree; absent until it signed one, like what follows
     * @param time       when, by its own clock
     * @param checkpoint the note with the log's signature and the witness's
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Witness(String name, String key, @Nullable Long size, @Nullable Instant time, @Nullable String checkpoint) {}

    /** All that are listed, in the order of the list. */
    public List<Witness> all() {
        Map<String, StoredCosignature> signed =
            kept.findAll().stream().collect(Collectors.toMap(StoredCosignature::witness, Function.identity()));
        long published = log.newest().size();
        return known.stream().map(key -> {
            StoredCosignature last = signed.get(key.toString());
            return last == null || last.size() > published ? new Witness(key.name(), key.toString(), null, null, null)
                : new Witness(key.name(), key.toString(), last.size(), Instant.ofEpochSecond(last.seconds()),
                    log.signed(last.size()).with(List.of(line(key, last))).toString());
        }).toList();
    }

    /** The checkpoint of this size with every witness's signature on exactly it. */
    SignedNote cosigned(long size) {
        Map<String, NoteKey> keys = known.stream().collect(Collectors.toMap(NoteKey::toString, Function.identity()));
        return log.signed(size).with(kept.findAll().stream()
            .filter(last -> last.size() == size && keys.containsKey(last.witness()))
            .map(last -> line(keys.get(last.witness()), last)).toList());
    }

    private static SignedNote.Line line(NoteKey key, StoredCosignature last) {
        return new SignedNote.Line(key.name(), key.id(), last.signature());
    }

    /**
     * Takes a checkpoint of ours that a listed witness signed.
     *
     * @throws Refused with a {@link LogRefusal}; nothing was kept then
     */
    public void take(byte[] bytes) {
        SignedNote note = parsed(bytes);
        List<NoteKey> signers = known.stream().filter(key -> note.signatures().stream().anyMatch(line -> line.isOf(key))).toList();
        if (signers.isEmpty()) {
            throw new Refused(LogRefusal.UNKNOWN_WITNESS);
        }
        Checkpoint checkpoint = ours(note);
        for (NoteKey signer : signers) {
            long seconds = verified(note, signer);
            if (Instant.ofEpochSecond(seconds).isAfter(clock.instant().plus(AHEAD))) {
                throw new Refused(LogRefusal.COSIGNED_AHEAD_OF_TIME);
            }
            String signature = note.signatures().stream().filter(line -> line.isOf(signer))
                .reduce((first, last) -> last).orElseThrow().signature();
            kept.keep(signer.toString(), checkpoint.size(), seconds, signature);
        }
    }

    private static SignedNote parsed(byte[] bytes) {
        try {
            return SignedNote.parse(bytes);
        } catch (ProtocolException fault) {
            throw new Refused(LogRefusal.COSIGNATURE_MALFORMED);
        }
    }

    private Checkpoint ours(SignedNote note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Checkpoint newest = log.newest();
            if (checkpoint.origin().equals(newest.origin()) && checkpoint.size() <= newest.size()
                    && checkpoint.root().equals(log.rootAt(checkpoint.size()))) {
                return checkpoint;
            }
        } catch (ProtocolException fault) {
            if (fault.fault() != LogFault.CHECKPOINT_MALFORMED) {
                throw fault;
            }
        }
        throw new Refused(LogRefusal.OTHER_TREE);
    }

    private static long verified(SignedNote note, NoteKey witness) {
        try {
            return Cosignature.verify(note, witness);
        } catch (ProtocolException fault) {
            throw new Refused(LogRefusal.BAD_COSIGNATURE);
        }
    }
}
