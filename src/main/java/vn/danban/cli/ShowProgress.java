package vn.danban.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import vn.danban.verifier.Progress;
import vn.danban.verifier.WriteReport;

/** Counts the ballots of one archive and, if wanted, says how far it is: at every 2 %, but at most once a second. */
final class ShowProgress implements Progress {
    private static final int STEPS = 50;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter err;
    private final WriteReport words;
    private final String file;
    private final LongSupplier nanoTime;
    private int checked;
    private int toldOf;
    private long toldAt;

    /** @param err null: nothing is shown */
    ShowProgress(PrintWriter err, WriteReport words, String file, LongSupplier nanoTime) {
        this.err = err;
        this.words = words;
        this.file = file;
        this.nanoTime = nanoTime;
    }

    /** The first and the last are always told of. */
    @Override
    public synchronized void ballots(int done, int all) {
        checked = Math.max(checked, done);
        if (err == null || all == 0 || done != checked) {
            return;
        }
        var now = nanoTime.getAsLong();
        var isEnd = done == 0 || done == all;
        var isStep = (long) done * STEPS / all > (long) toldOf * STEPS / all && now - toldAt >= PAUSE;
        if (isEnd || isStep) {
            err.println(words.progress(file, done, all));
            err.flush();
            toldOf = done;
            toldAt = now;
        }
    }

    synchronized int checked() {
        return checked;
    }
}
