package vn.danban.board;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import vn.danban.installation.DataFolder;
import vn.danban.protocol.BoardKey;

/**
 * The key that signs receipts: kept in the data folder, or given as {@code danban.board-key} (base64url of 32 bytes) where
 * several nodes speak for one board.
 */
@Factory
class BoardKeyFactory {
    @Singleton
    BoardKey.Private boardKey(DataFolder folder, @Value("${danban.board-key:}") String shared) throws IOException {
        String seed = shared.isBlank() ? folder.secret("board-key") : shared.strip();
        return new BoardKey.Private(Base64.getUrlDecoder().decode(seed));
    }
}
