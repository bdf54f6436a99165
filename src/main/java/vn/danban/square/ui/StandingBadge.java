package vn.danban.square.ui;

import vn.danban.square.MatterStanding;
import vn.danban.ui.Badge;
import vn.danban.ui.Labels;

/** Where a matter stands, in one word. */
class StandingBadge extends Badge {
    StandingBadge(MatterStanding standing) {
        super((standing == MatterStanding.PASSED ? "✓ " : "") + Labels.of(standing), tone(standing));
    }

    private static Tone tone(MatterStanding standing) {
        return switch (standing) {
            case PASSED -> Tone.GOOD;
            case OPEN, COUNTING -> Tone.RUNNING;
            case PREPARING, SEALED -> Tone.DUE;
            case ANNULLED -> Tone.STOPPED;
            case PROPOSED, NOT_REACHED -> Tone.PLAIN;
        };
    }
}
