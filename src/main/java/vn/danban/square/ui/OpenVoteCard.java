package vn.danban.square.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.square.MatterStory;
import vn.danban.ui.Badge;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;
import vn.danban.voting.Vote;

/** A vote that is open now, on its hamlet's home: until when, and how many have voted. */
class OpenVoteCard extends Section {
    OpenVoteCard(MatterStory story, Instant now) {
        addClassNames("card", "open-vote");
        Vote vote = story.vote().orElseThrow();
        add(new Badge(getTranslation("open.badge", Moments.left(now, vote.closes())), Badge.Tone.RUNNING),
            new H2(new Anchor(MatterNavigation.matter(story.matter().id()), story.matter().title())),
            Words.muted(getTranslation("open.until", Moments.moment(vote.closes()))),
            StageCards.turnout(story),
            HouseholdBar.ofTurnout(story.turnout().orElse(0), story.households()));
    }
}
