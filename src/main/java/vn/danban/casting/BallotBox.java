package vn.danban.casting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.archive.Event;
import vn.danban.voting.CastRefusal;

/**
 * The verified ballots of one vote on their way to the board. Whoever comes while others are being written waits, and is written
 * with all who wait: one lock of the vote, one flush of the disk for all of them. Safe for any number of threads; a second box for
 * the same vote, here or on another node, does no harm, because the database's lock orders them.
 */
final class BallotBox {
    /** Keeps a transaction short. */
    private static final int MOST_TOGETHER = 64;

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * A ballot that is put in.
     *
     * @param bytes       of the ballot, as they came
     * @param ciphertexts {@link Ballot#ciphertexts}, hex; computed before anything is held
     */
    record Put(Ballot ballot, byte[] bytes, String ciphertexts) {
        Put(Ballot ballot, byte[] bytes) {
            this(ballot, bytes, ballot.ciphertexts().hex());
        }
    }

    /** What became of a ballot. */
    sealed interface Landing {
        /** It was taken in, with this event. */
        record OnBoard(Event event) implements Landing {}

        /** These very bytes were on the board already. */
        record ThereBefore() implements Landing {}

        record TurnedAway(CastRefusal reason) implements Landing {}
    }

    /** Writes ballots in this order, all in one transaction, and says what became of each. */
    interface Writer {
        List<Landing> write(List<Put> together);
    }

    private static final class Waiting {
        private final Put put;
        private Landing landing;
        private RuntimeException broken;

        Waiting(Put put) {
            this.put = put;
        }

        boolean isDone() {
            return landing != null || broken != null;
        }
    }

    /**
     * Returns after the commit.
     *
     * @throws RuntimeException of the writer, for every ballot of that transaction: then nothing of it was stored, or, where the
     *     commit itself got no answer, nobody knows
     */
    Landing put(Put put, Writer writer) {
        Waiting mine = new Waiting(put);
        waiting.add(mine);
        writing.lock();
        try {
            while (!mine.isDone()) {
                write(next(), writer);
            }
        } finally {
            writing.unlock();
        }
        if (mine.broken != null) {
            throw mine.broken;
        }
        return mine.landing;
    }

    private List<Waiting> next() {
        List<Waiting> together = new ArrayList<>();
        while (together.size() < MOST_TOGETHER && !waiting.isEmpty()) {
            together.add(waiting.remove());
        }
        return together;
    }

    private static void write(List<Waiting> together, Writer writer) {
        try {
            List<Landing> landings = writer.write(together.stream().map(one -> one.put).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).landing = landings.get(i);
            }
        } catch (RuntimeException broken) {
            together.forEach(one -> one.broken = broken);
        } catch (Error broken) {
            together.forEach(one -> one.broken = new IllegalStateException(broken));
            throw broken;
        }
    }
}
