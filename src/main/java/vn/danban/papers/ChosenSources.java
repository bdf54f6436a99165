package vn.danban.papers;

import java.time.LocalDate;
import vn.danban.place.CommuneId;

/** Which source a paper is made from: a commune may have put its own in the place of the one that comes with the program. */
public interface ChosenSources {
    /** @param kind one that has a source of its own, see {@link PaperKind#made()} */
    Source of(PaperKind kind, CommuneId commune, LocalDate day);

    /**
     * A source that was checked.
     *
     * @param confirmed an officer of the commune holds the official annex and found this source laid out like it
     */
    record Source(String text, boolean confirmed) {}
}
