package vn.danban.witness;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.log.Cosignature;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;

/** Protocol §8.8 — One house watched by one witness, round by round. */
public final class Witness {
    /** Boards asked in one round; where there are more, they take turns. */
    private static final int BOARDS_AT_ONCE = 200;

    private final HouseLog house;
    private final WitnessFolder folder;
    private final Options options;
    private final Clock clock;
    private final BoardKey.Private secret;
    private final NoteKey key;
    private LogKeyStatement log;
    private FollowLog follow;
    private CheckBoards boards;
    private int turn;

    /**
     * What a witness is told to do.
     *
     * @param name     under which it signs; empty: made from its key
     * @param key      file of its key; empty: in the folder
     * @param board    the house's board key, if it is known from a ballot paper or an archive
     * @param archives whether archives are downloaded, compared and kept
     * @param receipts contents of receipts that must be in the log
     * @param shown    contents of checkpoints and proofs somebody was shown, which must be of the same log
     * @param patience how long an event that somebody was told of may take to enter the log before it counts as missing
     */
    public record Options(URI house, Path folder, Optional<String> name, Optional<Path> key, Optional<BoardKey> board, boolean archives,
            List<byte[]> receipts, List<byte[]> shown, Duration patience) {}

    /**
     * What came of a round in which nothing was caught.
     *
     * @param size     of the log now
     * @param added    entries that are new
     * @param accepted status with which the house took the signature: 204 when it did
     */
    public record Round(long size, int added, int accepted) {}

    /** Something was caught; nothing was signed. */
    public static final class HouseCaught extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Caught caught;
        private final transient Path evidence;

        HouseCaught(Caught caught, Path evidence) {
            super(caught.detail());
            this.caught = caught;
            this.evidence = evidence;
        }

        public WitnessFinding finding() {
            return caught.finding();
        }

        /** Where the proof is kept. */
        public Path evidence() {
            return evidence;
        }
    }

    /** The house does not answer; nothing can be said about it. */
    public static final class HouseUnreachable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        HouseUnreachable(HouseLog.Unreachable cause) {
            super(cause.getMessage(), cause);
            status = cause.status();
        }

        /** Of its answer, 0 without one. */
        public int status() {
            return status;
        }
    }

    public Witness(Options options, Clock clock, SecureRandom random) {
        this.options = options;
        this.clock = clock;
        house = new HouseLog(options.house());
        folder = new WitnessFolder(options.folder());
        secret = WitnessFolder.key(options.key().orElseGet(folder::defaultKey), random);
        String own = "witness/" + secret.publicKey().hex().substring(0, 16);
        key = new NoteKey(options.name().orElse(own), NoteKey.Kind.WITNESS, secret.publicKey());
    }

    /** What the house has to list. */
    public NoteKey key() {
        return key;
    }

    /** Pulls, checks, keeps, signs and posts; waits for events that were just told to come into the log. */
    public Round round() throws HouseCaught, HouseUnreachable {
        try {
            begin();
            int added = follow.advance();
            options.shown().forEach(follow::requireSame);
            checkBoards();
            added += await();
            return new Round(follow.seen().size(), added, cosign());
        } catch (Caught.Stop stop) {
            throw new HouseCaught(stop.caught(), folder.keep(stop.caught(), clock.instant().getEpochSecond()));
        } catch (HouseLog.Unreachable silent) {
            throw new HouseUnreachable(silent);
        }
    }

    /** The first time the house says which key its log has; ever after that key and no other is believed. */
    private void begin() {
        if (follow != null) {
            return;
        }
        byte[] statement = folder.logKey().orElseGet(house::key);
        try {
            log = LogKeyStatement.parse(statement);
            log.verify();
        } catch (ProtocolException fault) {
            throw new Caught.Stop(WitnessFinding.BAD_BOARD_SIGNATURE, fault.getMessage(), Map.of("key.json", statement));
        }
        if (options.board().isPresent() && !options.board().get().equals(log.board())) {
            throw new Caught.Stop(WitnessFinding.BAD_BOARD_SIGNATURE, "board key " + log.board(), Map.of("key.json", statement));
        }
        folder.keepLogKey(statement);
        boards = new CheckBoards(house, folder, log.board());
        options.receipts().forEach(boards::expect);
        follow = new FollowLog(house, folder, log.log());
    }

    private void checkBoards() {
        List<ElectionUuid> votes = chosen();
        boards.settle(follow.seen());
        boards.heads(votes, follow.seen());
        if (options.archives()) {
            boards.archives(votes, follow.seen());
        }
    }

    private List<ElectionUuid> chosen() {
        List<ElectionUuid> all = new ArrayList<>(follow.seen().votes());
        all.sort(Comparator.comparing(ElectionUuid::text));
        if (all.size() <= BOARDS_AT_ONCE) {
            return all;
        }
        List<ElectionUuid> some = new ArrayList<>();
        for (int i = 0; i < BOARDS_AT_ONCE; i++) {
            some.add(all.get(turn++ % all.size()));
        }
        return some;
    }

    private int await() {
        int added = 0;
        var until = clock.instant().plus(options.patience());
        while (boards.awaits()) {
            if (clock.instant().isAfter(until)) {
                Caught missing = boards.missing();
                throw new Caught.Stop(missing.finding(), missing.detail(), missing.evidence());
            }
            pause();
            added += follow.advance();
            boards.settle(follow.seen());
        }
        return added;
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HouseLog.Unreachable("stopped", 0);
        }
    }

    private int cosign() {
        SignedNote note = follow.kept();
        return house.post(new SignedNote(note.text(), List.of(Cosignature.sign(note.text(), key, secret, clock.instant().getEpochSecond()))));
    }

    /** The log it follows; known after the first round. */
    public Optional<NoteKey> log() {
        return Optional.ofNullable(log).map(LogKeyStatement::log);
    }
}
