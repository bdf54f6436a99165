package vn.danban.enclosure;

import java.util.List;
import java.util.Optional;

/**
 * A paper with its earlier versions.
 *
 * @param newest     the version that counts
 * @param earlier    those it replaced, the newest of them first; each can still be read
 * @param withdrawal when and why it was taken back; then none of it can be read
 */
public record FiledPaper(MatterPaper newest, List<MatterPaper> earlier, Optional<PaperWithdrawal> withdrawal) {
    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }
}
