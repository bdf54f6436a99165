package vn.danban.installation;

/** The data folder cannot be served as asked. The message is for the person at the console. */
public final class FolderRefused extends RuntimeException {
    FolderRefused(String message) {
        super(message, null, false, false);
    }
}
