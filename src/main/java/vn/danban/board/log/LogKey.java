package vn.danban.board.log;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import vn.danban.installation.DataFolder;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.log.Checkpoint;
import vn.danban.protocol.log.LogKeyStatement;
import vn.danban.protocol.log.NoteKey;
import vn.danban.protocol.log.SignedNote;

/**
 * The log's own key and name: the key is kept in the data folder, or given as {@code danban.log-key} (base64url of 32 bytes) where
 * several nodes speak for one log. The name is {@code danban.log-name}, or made from the key; it may never change.
 */
@Singleton
class LogKey {
    private final BoardKey.Private secret;
    private final NoteKey key;
    private final LogKeyStatement statement;

    LogKey(DataFolder folder, BoardKey.Private board, @Value("${danban.log-key:}") String shared, @Value("${danban.log-name:}") String name)
            throws IOException {
        String seed = shared.isBlank() ? folder.secret("log-key") : shared.strip();
        secret = new BoardKey.Private(Base64.getUrlDecoder().decode(seed));
        String own = "dan-ban/" + secret.publicKey().hex().substring(0, 16);
        key = new NoteKey(name.isBlank() ? own : name.strip(), NoteKey.Kind.LOG, secret.publicKey());
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
