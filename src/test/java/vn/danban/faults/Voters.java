package vn.danban.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.danban.faults.History.Act;

/** The people of the households: each goes from door to door until there is an answer. */
final class Voters implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final long PAUSE_MILLIS = 25;
    /** Longer than a house may need to find its database again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Door> doors;
    private final History history;
    private final Duration patience;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final ExecutorService secondMinds = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();

    Voters(List<Door> doors, History history) {
        this(doors, history, PATIENCE);
    }

    /** @param patience how long each goes on trying without an answer */
    Voters(List<Door> doors, History history, Duration patience) {
        this.doors = doors;
        this.history = history;
        this.patience = patience;
    }

    /** Lets these households vote, a few at once. */
    CompletableFuture<Void> begin(Collection<Household> homes) {
        return CompletableFuture.allOf(homes.stream()
            .map(home -> CompletableFuture.runAsync(() -> vote(home), threads)).toArray(CompletableFuture[]::new));
    }

    /** How many casts were answered so far. */
    int answers() {
        return answers.get();
    }

    /** How many casts are waiting for their answers. */
    int waiting() {
        return doors.stream().mapToInt(Door::inside).sum();
    }

    private void vote(Household home) {
        switch (home.manner()) {
            case REPEATS -> repeat(home, home.ballots().getFirst());
            case ASKS -> castOrAsk(home);
            case IS_IN_TWO_MINDS -> {
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> repeat(home, home.ballots().getLast()), secondMinds);
                repeat(home, home.ballots().getFirst());
                other.join();
            }
        }
        if (home.isAnxious()) {
            repeat(home, home.ballots().getFirst());
        }
    }

    private void castOrAsk(Household home) {
        byte[] first = home.ballots().getFirst();
        Answer answer = history.cast(home, first, nextDoor());
        if (!answer.isKnown()) {
            Answer asked = untilAnswered(() -> history.ask(home, first, nextDoor(), Act.ASK));
            if (!asked.isReceipt()) {
                repeat(home, home.ballots().getLast());
            }
        }
        answers.incrementAndGet();
    }

    private void repeat(Household home, byte[] ballot) {
        untilAnswered(() -> history.cast(home, ballot, nextDoor()));
        answers.incrementAndGet();
    }

    private Answer untilAnswered(Supplier<Answer> act) {
        long end = System.nanoTime() + patience.toNanos();
        Answer answer = act.get();
        while (!answer.isKnown() && System.nanoTime() < end) {
            pause();
            answer = act.get();
        }
        return answer;
    }

    private Door nextDoor() {
        return doors.get(Math.floorMod(steps.getAndIncrement(), doors.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        secondMinds.shutdownNow();
    }
}
