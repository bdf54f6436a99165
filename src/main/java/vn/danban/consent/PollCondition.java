package vn.danban.consent;

import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.shared.Refused;

/** What the law asks before households may be asked; known to another context. */
public interface PollCondition {
    /**
     * @return the frozen roll to ask
     * @throws Refused with what is missing, its article and who must act
     */
    RollId requireReadyToAsk(MatterId matter);
}
