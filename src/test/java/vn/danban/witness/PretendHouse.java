package vn.danban.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardCheckpoint;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.archive.ArchiveWriter;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.EntryBundle;
import vn.danban.protocol.log.InclusionProof;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.LoggedEvent;
import vn.danban.protocol.log.MemoryLog;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;
import vn.danban.protocol.log.TilePath;

/** A house that serves whatever it is told to: honest by default, and in one place a liar. */
final class PretendHouse implements AutoCloseable {
    static final ElectionUuid VOTE = new ElectionUuid("DanBanTestVote1");
    private static final BoardKey.Private BOARD = new BoardKey.Private(Digest.of("board").bytes());
    private static final BoardKey.Private SECRET = new BoardKey.Private(Digest.of("log").bytes());
    private static final NoteKey KEY = new NoteKey("pretend.example", NoteKey.Kind.LOG, SECRET.publicKey());

    final List<LoggedEvent> log = new ArrayList<>();
    /** What is answered instead, by path. */
    final Map<String, byte[]> instead = new HashMap<>();
    final List<SignedNote> cosigned = new ArrayList<>();
    private final List<byte[]> ballots = new ArrayList<>();
    private final HttpServer server;

    PretendHouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** A vote with this many ballots, each in the log. */
    PretendHouse withBallots(int number) {
        for (int i = ballots.size(); i < number; i++) {
            ballots.add(("ballot " + i).getBytes(StandardCharsets.UTF_8));
        }
        log.clear();
        log.addAll(events());
        return this;
    }

    /** The same vote with another ballot in the first's place: everything after it is another, too. */
    PretendHouse rewritten() {
        ballots.set(0, "another ballot".getBytes(StandardCharsets.UTF_8));
        return withBallots(ballots.size());
    }

    private List<LoggedEvent> events() {
        List<LoggedEvent> all = new ArrayList<>();
        chain((event, data) -> all.add(new LoggedEvent(VOTE, event.height(), event.digest())));
        return all;
    }

    private interface Link {
        void add(Event event, List<byte[]> data) throws IOException;
    }

    private void chain(Link link) {
        byte[][] parts = {"election".getBytes(), "trustees".getBytes(), "credentials".getBytes()};
        byte[] setup = SetupData.of(parts[0], parts[1], parts[2]).bytes();
        try {
            Event event = Event.setup(Digest.of(setup));
            link.add(event, List.of(parts[0], parts[1], parts[2], setup));
            for (byte[] ballot : ballots) {
                event = event.next(EventType.BALLOT, Digest.of(ballot));
                link.add(event, List.of(ballot));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArchiveWriter writer = ArchiveWriter.begin(bytes, Instant.EPOCH);
        chain(writer::append);
        return bytes.toByteArray();
    }

    SignedNote checkpoint() {
        return new Checkpoint(KEY.name(), log.size(), memory().hash(0, log.size())).sign(KEY, SECRET);
    }

    InclusionProof proof(int index) {
        return new InclusionProof(index, memory().tree(log.size()).inclusion(index), checkpoint());
    }

    byte[] head(int height, Digest event) {
        return BoardCheckpoint.sign(BOARD, VOTE, height, event).json().getBytes(StandardCharsets.UTF_8);
    }

    byte[] receipt(int height, Digest event) {
        return BallotReceipt.sign(BOARD, VOTE, Digest.of("ballot"), height, event).json().getBytes(StandardCharsets.UTF_8);
    }

    private MemoryLog memory() {
        MemoryLog memory = new MemoryLog();
        log.forEach(event -> memory.add(event.bytes()));
        return memory;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = instead.containsKey(path) ? instead.get(path) : honest(path, exchange);
        exchange.sendResponseHeaders(body == null ? 404 : body.length == 0 ? 204 : 200, body == null || body.length == 0 ? -1 : body.length);
        if (body != null && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private byte[] honest(String path, HttpExchange exchange) throws IOException {
        if (path.startsWith("/api/log/tile/")) {
            TilePath tile = TilePath.parse(path.substring("/api/log/tile/".length()));
            int from = (int) tile.number() * TilePath.WIDTH;
            return tile.level() == TilePath.ENTRIES ? EntryBundle.write(log.subList(from, from + tile.width())) : memory().tile(tile);
        }
        return switch (path) {
            case "/api/log/key" -> LogKeyStatement.sign(KEY, BOARD).json().getBytes(StandardCharsets.UTF_8);
            case "/api/log/checkpoint" -> checkpoint().toString().getBytes(StandardCharsets.UTF_8);
            case "/api/votes/DanBanTestVote1/checkpoint" -> head(log.size() - 1, events().getLast().event());
            case "/api/votes/DanBanTestVote1/archive" -> archive();
            case "/api/log/cosignatures" -> {
                cosigned.add(SignedNote.parse(exchange.getRequestBody().readAllBytes()));
                yield new byte[0];
            }
            default -> null;
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
