package vn.danban.board;

/**
 * How far a vote's log had come when somebody was told.
 *
 * @param hash of the event at this height, hex
 */
record PublishedHead(int height, String hash) {
    PublishedHead further(PublishedHead other) {
        return other.height > height ? other : this;
    }
}
