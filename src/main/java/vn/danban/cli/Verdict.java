package vn.danban.cli;

import java.util.Collection;
import java.util.Comparator;

/** What became of a file, and the exit code that says so. */
enum Verdict {
    ACCEPTED(VerifyCommand.ACCEPTED),
    /** Of a kind this program does not know. */
    UNSUPPORTED(VerifyCommand.UNSUPPORTED),
    /** No archive, or not to be opened. */
    UNREADABLE(VerifyCommand.UNREADABLE),
    REFUSED(VerifyCommand.REFUSED);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /** Of several the gravest, in the order above: all must be accepted for the whole to be. */
    static Verdict of(Collection<Verdict> several) {
        return several.stream().max(Comparator.naturalOrder()).orElse(UNREADABLE);
    }
}
