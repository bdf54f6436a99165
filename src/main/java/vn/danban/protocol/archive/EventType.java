package vn.danban.protocol.archive;

import java.util.Arrays;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §8 — What an event does, how it is written, and how many data entries stand before it (its payload is the last
 * of them).
 */
public enum EventType {
    /** Election, trustees, credentials, perhaps a certificate of the credentials, setup data. */
    SETUP("Setup", 4),
    /** The ballot. */
    BALLOT("Ballot", 1),
    END_BALLOTS("EndBallots", 0),
    /** Encrypted tally, sized tally. */
    ENCRYPTED_TALLY("EncryptedTally", 2),
    /** Partial decryption, owned decryption. */
    PARTIAL_DECRYPTION("PartialDecryption", 2),
    /** The result. */
    RESULT("Result", 1);

    private final String written;
    private final int dataEntries;

    EventType(String written, int dataEntries) {
        this.written = written;
        this.dataEntries = dataEntries;
    }

    public String written() {
        return written;
    }

    public int dataEntries() {
        return dataEntries;
    }

    /** Whether so many data entries may stand before the event. */
    public boolean needs(int entries) {
        return entries == dataEntries || this == SETUP && entries == dataEntries + 1;
    }

    /** The life of an election: Setup → Ballot* → EndBallots → EncryptedTally → PartialDecryption+ → Result. */
    public boolean mayFollow(EventType previous) {
        return switch (this) {
            case SETUP -> false;
            case BALLOT, END_BALLOTS -> previous == SETUP || previous == BALLOT;
            case ENCRYPTED_TALLY -> previous == END_BALLOTS;
            case PARTIAL_DECRYPTION -> previous == ENCRYPTED_TALLY || previous == PARTIAL_DECRYPTION;
            case RESULT -> previous == PARTIAL_DECRYPTION;
        };
    }

    static EventType parse(String written) {
        if (written.equals("Shuffle") || written.equals("EndShuffles")) {
            throw new ProtocolException(FormatFault.NOT_SUPPORTED, "event " + written);
        }
        return Arrays.stream(values())
                .filter(type -> type.written.equals(written))
                .findFirst()
                .orElseThrow(() -> new ProtocolException(FormatFault.NOT_CANONICAL, "event " + written));
    }
}
