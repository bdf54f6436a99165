package vn.danban.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.GrowingTree;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LogTree;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;
import vn.danban.protocol.log.TreeHash;
import vn.danban.protocol.log.VerifyConsistency;
import vn.danban.protocol.log.VerifyInclusion;

/** Follows the log of a house: takes the newest checkpoint if it continues all that was seen, and the entries it covers. */
final class FollowLog {
    private final HouseLog house;
    private final WitnessFolder folder;
    private final NoteKey key;
    private final SeenLog seen = new SeenLog();
    private SignedNote kept;
    private long bytesKept;

    /** @throws ProtocolException when what is in the folder does not fit together */
    FollowLog(HouseLog house, WitnessFolder folder, NoteKey key) {
        this.house = house;
        this.folder = folder;
        this.key = key;
        folder.checkpoint().ifPresent(this::remember);
    }

    private void remember(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.verified(note, key);
        List<LoggedEvent> entries = folder.entries(checkpoint.size());
        seen.addAll(entries);
        VerifyConsistency.verify(seen.size(), seen.root(), checkpoint.size(), checkpoint.root(), List.of());
        bytesKept = EntryBundle.write(entries).length;
        kept = note;
    }

    SeenLog seen() {
        return seen;
    }

    /** The newest checkpoint that was taken, with the log's signature. */
    SignedNote kept() {
        return kept;
    }

    /**
     * Looks at the newest checkpoint and keeps it.
     *
     * @return how many entries are new
     * @throws Caught.Stop when it is not signed or does not continue what was seen; nothing is kept then
     * @throws HouseLog.Unreachable when the house does not answer
     */
    int advance() {
        byte[] bytes = house.checkpoint();
        Checkpoint newest = verified(bytes);
        SignedNote note = SignedNote.parse(bytes);
        requireContinued(newest, note);
        List<LoggedEvent> added = entries(newest);
        requireRight(added, newest, note);
        SignedNote own = logsOwn(note);
        bytesKept = folder.advance(bytesKept, added, own);
        seen.addAll(added);
        kept = own;
        return added.size();
    }

    /**
     * A checkpoint, or a proof with one, that somebody was shown must be of the log seen here.
     *
     * @throws Caught.Stop
     */
    void requireSame(byte[] shown) {
        Map<String, byte[]> evidence = Map.of("shown.checkpoint", shown, "kept.checkpoint", kept.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Optional<InclusionProof> proof = InclusionProof.isOne(shown) ? Optional.of(InclusionProof.parse(shown)) : Optional.empty();
            Checkpoint told = Checkpoint.verified(proof.map(InclusionProof::note).orElseGet(() -> SignedNote.parse(shown)), key);
            if (told.size() > seen.size()) {
                throw new Caught.Stop(WitnessFinding.ROLLED_BACK, seen.size() + " < " + told.size(), evidence);
            }
            List<LoggedEvent> entries = folder.entries(told.size());
            GrowingTree tree = new GrowingTree();
            entries.forEach(entry -> tree.add(entry.leafHash()));
            if (!tree.root().equals(told.root())) {
                throw new Caught.Stop(WitnessFinding.FORKED, "size " + told.size() + " was shown with another root", evidence);
            }
            proof.ifPresent(one -> VerifyInclusion.verify(
                one.index() < told.size() ? entries.get((int) one.index()).leafHash() : TreeHash.EMPTY, one.index(), told.size(), one.path(), told.root()));
        } catch (ProtocolException fault) {
            throw new Caught.Stop(WitnessFinding.BAD_CHECKPOINT, fault.getMessage(), evidence);
        }
    }

    private Checkpoint verified(byte[] bytes) {
        try {
            return Checkpoint.verified(SignedNote.parse(bytes), key);
        } catch (ProtocolException fault) {
            throw new Caught.Stop(WitnessFinding.BAD_CHECKPOINT, fault.getMessage(), Map.of("shown.checkpoint", bytes));
        }
    }

    /** What other witnesses signed is for others to check. */
    private SignedNote logsOwn(SignedNote note) {
        return new SignedNote(note.text(), note.signatures().stream().filter(line -> line.isOf(key)).toList());
    }

    private void requireContinued(Checkpoint newest, SignedNote note) {
        if (newest.size() < seen.size()) {
            throw new Caught.Stop(WitnessFinding.ROLLED_BACK, newest.size() + " < " + seen.size(), both(note));
        }
        try {
            LogTree tree = new LogTree(newest.size(), house);
            VerifyConsistency.verify(seen.size(), seen.root(), newest.size(), newest.root(), tree.consistency(seen.size()));
        } catch (ProtocolException fault) {
            throw new Caught.Stop(WitnessFinding.FORKED, fault.getMessage(), both(note));
        }
    }

    private Map<String, byte[]> both(SignedNote shown) {
        byte[] now = shown.toString().getBytes(StandardCharsets.UTF_8);
        return kept == null ? Map.of("shown.checkpoint", now)
            : Map.of("kept.checkpoint", kept.toString().getBytes(StandardCharsets.UTF_8), "shown.checkpoint", now);
    }

    private List<LoggedEvent> entries(Checkpoint newest) {
        List<LoggedEvent> added = new ArrayList<>();
        for (long number = seen.size() / TilePath.WIDTH; number * TilePath.WIDTH < newest.size(); number++) {
            TilePath path = TilePath.in(newest.size(), TilePath.ENTRIES, number);
            byte[] bundle = house.read(path);
            try {
                List<LoggedEvent> all = EntryBundle.read(path, bundle);
                added.addAll(all.subList((int) Math.clamp(seen.size() - number * TilePath.WIDTH, 0, all.size()), all.size()));
            } catch (ProtocolException fault) {
                throw new Caught.Stop(WitnessFinding.ENTRIES_DIFFER, path + ": " + fault.getMessage(), Map.of("entries", bundle));
            }
        }
        return added;
    }

    private void requireRight(List<LoggedEvent> added, Checkpoint newest, SignedNote note) {
        Digest root = seen.rootAfter(added);
        if (!root.equals(newest.root())) {
            throw new Caught.Stop(WitnessFinding.ENTRIES_DIFFER, "the entries give root " + root, both(note));
        }
        seen.outOfOrder(added).ifPresent(event -> {
            throw new Caught.Stop(WitnessFinding.WRONG_ORDER, new String(event.bytes(), StandardCharsets.UTF_8), both(note));
        });
    }
}
