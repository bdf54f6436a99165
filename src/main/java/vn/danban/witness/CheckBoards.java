package vn.danban.witness;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardCheckpoint;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.verifier.VerifyDiff;

/** Holds what the house says of each vote against its log: heads of boards, receipts, and whole archives. */
final class CheckBoards {
    private final HouseLog house;
    private final WitnessFolder folder;
    private final BoardKey board;
    /** What was told and is not yet in the log, with the statement that told it. */
    private final Map<Told, byte[]> awaited = new LinkedHashMap<>();
    private final Map<ElectionUuid, Integer> looked = new HashMap<>();

    /** An event somebody was told of. */
    private record Told(ElectionUuid vote, int height, Digest event) {}

    CheckBoards(HouseLog house, WitnessFolder folder, BoardKey board) {
        this.house = house;
        this.folder = folder;
        this.board = board;
    }

    /** A receipt whose event must be in the log, or come into it. */
    void expect(byte[] receipt) {
        try {
            BallotReceipt read = BallotReceipt.parse(new String(receipt, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
            read.verify(board);
            awaited.put(new Told(read.vote(), read.height(), read.event()), receipt);
        } catch (ProtocolException fault) {
            throw new Caught.Stop(WitnessFinding.BAD_BOARD_SIGNATURE, fault.getMessage(), Map.of("receipt.json", receipt));
        }
    }

    /** Whether something told is still to come. */
    boolean awaits() {
        return !awaited.isEmpty();
    }

    /** Something told has had its time and did not come. */
    Caught missing() {
        Map.Entry<Told, byte[]> first = awaited.entrySet().iterator().next();
        return new Caught(WitnessFinding.NOT_LOGGED, first.getKey().toString(), Map.of("told.json", first.getValue()));
    }

    /** What was told before must have come into the log as it was told. @throws Caught.Stop */
    void settle(SeenLog log) {
        for (Told told : List.copyOf(awaited.keySet())) {
            Optional<Digest> logged = log.event(told.vote, told.height);
            if (logged.isPresent()) {
                byte[] statement = awaited.remove(told);
                requireSame(logged.get(), told, Map.of("told.json", statement));
            }
        }
    }

    private static void requireSame(Digest logged, Told told, Map<String, byte[]> evidence) {
        if (!logged.equals(told.event)) {
            throw new Caught.Stop(WitnessFinding.EVENT_DIFFERS, told + ", in the log " + logged, evidence);
        }
    }

    /** The heads of these votes' boards, as signed now. @throws Caught.Stop */
    void heads(List<ElectionUuid> votes, SeenLog log) {
        for (ElectionUuid vote : votes) {
            int logged = log.height(vote);
            byte[] bytes = house.head(vote.text());
            BoardCheckpoint head = head(bytes);
            if (!head.vote().equals(vote) || head.height() < logged - 1) {
                throw new Caught.Stop(WitnessFinding.EVENT_MISSING, vote + ": board " + head.height() + ", log " + (logged - 1), Map.of("told.json", bytes));
            }
            awaited.put(new Told(vote, head.height(), head.event()), bytes);
        }
        settle(log);
    }

    private BoardCheckpoint head(byte[] bytes) {
        try {
            BoardCheckpoint head = BoardCheckpoint.parse(bytes);
            head.verify(board);
            return head;
        } catch (ProtocolException fault) {
            throw new Caught.Stop(WitnessFinding.BAD_BOARD_SIGNATURE, fault.getMessage(), Map.of("told.json", bytes));
        }
    }

    /** Downloads the archives of votes that grew, and keeps them. @throws Caught.Stop */
    void archives(List<ElectionUuid> votes, SeenLog log) {
        for (ElectionUuid vote : votes) {
            int logged = log.height(vote);
            if (looked.getOrDefault(vote, 0) == logged && folder.archive(vote.text()).isPresent()) {
                continue;
            }
            byte[] bytes = house.archive(vote.text());
            compare(vote, bytes, log);
            folder.keepArchive(vote.text(), bytes);
            looked.put(vote, logged);
        }
    }

    private void compare(ElectionUuid vote, byte[] bytes, SeenLog log) {
        Map<String, byte[]> evidence = new LinkedHashMap<>(Map.of("shown.bel", bytes));
        Optional<byte[]> before = folder.archive(vote.text());
        before.ifPresent(kept -> evidence.put("kept.bel", kept));
        try {
            if (before.isPresent() && !VerifyDiff.compare(before.get(), bytes).continues()) {
                throw new Caught.Stop(WitnessFinding.ARCHIVE_REWRITTEN, vote.toString(), evidence);
            }
            List<Archive.Entry> events = ArchiveReader.read(bytes).entries();
            for (int height = 0; height < log.height(vote); height++) {
                if (height >= events.size()) {
                    throw new Caught.Stop(WitnessFinding.EVENT_MISSING, vote + ": archive ends before event " + height, evidence);
                }
                requireSame(log.event(vote, height).orElseThrow(), new Told(vote, height, events.get(height).digest()), evidence);
            }
        } catch (ProtocolException fault) {
            throw new Caught.Stop(WitnessFinding.ARCHIVE_REWRITTEN, vote + ": " + fault.getMessage(), evidence);
        }
    }
}
