package vn.danban.protocol.log;

import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.5 — The board's signed word which key its log has. The board's key stands in every election, so whoever has an
 * archive or a receipt need not ask anybody for the key of the log.
 */
public record LogKeyStatement(NoteKey log, BoardKey board, String signature) {
    private static final String DOMAIN = "danban-log|";

    public static LogKeyStatement sign(NoteKey log, BoardKey.Private board) {
        return new LogKeyStatement(log, board.publicKey(), board.signText(DOMAIN + unsigned(log, board.publicKey()) + "}"));
    }

    /** Reads what {@link #json} wrote, and nothing else. */
    public static LogKeyStatement parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var log = NoteKey.parse(NoteKey.Kind.LOG, json.expect("{\"log\":").plainString());
        var board = BoardKey.parse(json.expect(",\"board\":").plainString());
        var signature = json.expect(",\"signature\":").plainString();
        json.expect("}").end();
        return new LogKeyStatement(log, board, signature);
    }

    /** @throws ProtocolException unless the board's key signed exactly this */
    public void verify() {
        board.verifyText(DOMAIN + unsigned(log, board) + "}", signature);
    }

    public String json() {
        return unsigned(log, board) + ",\"signature\":\"" + signature + "\"}";
    }

    private static String unsigned(NoteKey log, BoardKey board) {
        return "{\"log\":\"" + log + "\",\"board\":\"" + board + "\"";
    }
}
