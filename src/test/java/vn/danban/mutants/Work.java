package vn.danban.mutants;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import vn.danban.elections.Draft;
import vn.danban.elections.Tar;
import vn.danban.protocol.Proof;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.Forging;
import vn.danban.verifier.Evidence;

/** One attack under way: the copy being changed, chance, and what the attack leaves behind. */
final class Work {
    final Original original;
    final Draft draft;
    final Random random;
    private byte[] bytes;
    private Evidence evidence = Evidence.NONE;

    Work(Original original, Random random) {
        this.original = original;
        this.random = random;
        draft = original.draft().copy();
    }

    byte[] archive() {
        return bytes == null ? draft.archive() : bytes;
    }

    Evidence evidence() {
        return evidence;
    }

    /** What a citizen kept and holds against the mutant. */
    boolean against(Evidence kept) {
        evidence = kept;
        return true;
    }

    /** The mutant is these bytes and not what the draft says. */
    boolean become(byte[] mutant) {
        bytes = mutant;
        return true;
    }

    /** The mutant is made of these files. */
    boolean become(List<Tar.Entry> files) {
        return become(Tar.write(files, draft.seconds()));
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean isOurs() {
        return draft.election().description().startsWith("{\"danban\":");
    }

    /** Changes a random ballot as it stands. */
    boolean rewriteBallot(UnaryOperator<String> change) {
        var places = draft.places(EventType.BALLOT);
        return !places.isEmpty() && exchange(any(places), change);
    }

    /** Changes the content of a random ballot, signs it again with its voter's key, counts again. */
    boolean resignBallot(UnaryOperator<String> change) {
        var places = draft.ballots(text -> draft.secrets.voters().containsKey(credentialOf(text)));
        if (places.isEmpty()) {
            return false;
        }
        int place = any(places);
        var key = draft.secrets.voters().get(credentialOf(draft.steps.get(place).payload()));
        return exchange(place, text -> {
            var changed = change.apply(text);
            return changed.equals(text) ? text : sign(changed, key);
        });
    }

    String sign(String ballot, Scalar key) {
        return new String(Forging.signAgain(CanonicalJson.bytes(ballot), key, draft.secrets.random()), StandardCharsets.UTF_8);
    }

    private boolean exchange(int place, UnaryOperator<String> change) {
        var step = draft.steps.get(place);
        var changed = change.apply(step.payload());
        if (changed.equals(step.payload())) {
            return false;
        }
        step.data().set(step.data().size() - 1, CanonicalJson.bytes(changed));
        recount();
        return true;
    }

    void recount() {
        if (draft.canRecount()) {
            draft.recount();
        }
    }

    static String credentialOf(String ballot) {
        var start = ballot.indexOf("\"credential\":\"") + 14;
        return ballot.substring(start, ballot.indexOf('"', start));
    }

    Proof randomProof() {
        return new Proof(draft.secrets.random().next(), draft.secrets.random().next());
    }
}
