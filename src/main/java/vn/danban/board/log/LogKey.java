package vn.danban.board.log;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Base64;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;

/**
 * The log's own key and name. The key follows from the board's, so that nodes that share the one share the other, or is given as
 * {@code danban.log-key} (base64url of 32 bytes). The name is {@code danban.log-name}, or made from the key; neither may ever change.
 */
@Singleton
class LogKey {
    private final BoardKey.Private secret;
    private final NoteKey key;
    private final LogKeyStatement statement;

    LogKey(BoardKey.Private board, @Value("${danban.log-key:}") String own, @Value("${danban.log-name:}") String name) {
        secret = new BoardKey.Private(own.isBlank() ? board.derived("danban-log-key") : Base64.getUrlDecoder().decode(own.strip()));
        String made = "dan-ban/" + secret.publicKey().hex().substring(0, 16);
        key = new NoteKey(name.isBlank() ? made : name.strip(), NoteKey.Kind.LOG, secret.publicKey());
        statement = LogKeyStatement.sign(key, board);
    }

    NoteKey key() {
        return key;
    }

    LogKeyStatement statement() {
        return statement;
    }

    SignedNote sign(Checkpoint checkpoint) {
        return checkpoint.sign(key, secret);
    }
}
