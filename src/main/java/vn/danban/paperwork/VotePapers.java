package vn.danban.paperwork;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import vn.danban.cards.PublicAddress;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.papers.PaperWords;
import vn.danban.shared.QrPicture;
import vn.danban.shared.Refused;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.Votes;

/** What the papers say that announce a vote (Decree 59/2023 Art. 5(3)). */
@Singleton
class VotePapers {
    private final Votes votes;
    private final PublicAddress publicAddress;
    private final PaperHeads heads;

    VotePapers(Votes votes, PublicAddress publicAddress, PaperHeads heads) {
        this.votes = votes;
        this.publicAddress = publicAddress;
        this.heads = heads;
    }

    Map<String, Object> notice(Matter matter) {
        Vote vote = votes.latestOn(matter.id()).filter(called -> called.stage() != VoteStage.ANNULLED)
            .orElseThrow(() -> new Refused(PaperworkRefusal.NO_VOTE_CALLED));
        Map<String, Object> data = heads.of(matter, "");
        data.put("title", matter.title());
        data.put("question", matter.question());
        data.put("text", PaperWords.paragraphs(matter.body()));
        data.put("households", vote.households());
        data.put("required", vote.required());
        data.put("opens", PaperWords.moment(vote.opens()));
        data.put("closes", PaperWords.moment(vote.closes()));
        data.put("closesDay", PaperWords.day(LegalClock.dayOf(vote.closes())));
        data.put("leader", heads.leader(matter));
        return data;
    }

    Map<String, Object> poster(Matter matter) {
        Map<String, Object> data = notice(matter);
        String address = Optional.ofNullable(publicAddress.address().orElse(null)).map(base -> base.replaceFirst("/$", ""))
            .orElse("") + "/viec/" + matter.id().text();
        data.put("address", address);
        data.put("qr", QrPicture.of(address));
        return data;
    }
}
