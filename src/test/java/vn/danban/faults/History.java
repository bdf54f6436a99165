package vn.danban.faults;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.danban.protocol.format.Digest;

/** Everything voters did and heard, as it happened. */
final class History {
    /** What a voter asks of a house. */
    enum Act {
        CAST,
        ASK,
        /** Asked when everything is over and nothing is under way any more. */
        ASK_AT_THE_END
    }

    /**
     * One act and what came of it.
     *
     * @param ballot hash of the ballot, hex
     * @param sent   by the clock of this machine, which is the database's too
     */
    record Told(Household home, String ballot, Act act, Instant sent, Instant answered, Answer answer) {}

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();

    Answer cast(Household home, byte[] ballot, Door door) {
        Instant sent = Instant.now();
        return note(home, Digest.of(ballot).hex(), Act.CAST, sent, door.cast(home, ballot));
    }

    Answer ask(Household home, byte[] ballot, Door door, Act act) {
        Instant sent = Instant.now();
        String hash = Digest.of(ballot).hex();
        return note(home, hash, act, sent, door.ask(home, hash));
    }

    private Answer note(Household home, String ballot, Act act, Instant sent, Answer answer) {
        told.add(new Told(home, ballot, act, sent, Instant.now(), answer));
        return answer;
    }

    List<Told> all() {
        return List.copyOf(told);
    }

    /** Casts that brought no answer so far. */
    long unanswered() {
        return told.stream().filter(one -> one.act() == Act.CAST && one.answer().isUnknown()).count();
    }
}
