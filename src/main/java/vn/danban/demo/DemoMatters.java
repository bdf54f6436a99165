package vn.danban.demo;

import static vn.danban.demo.DemoPerson.HAMLET_HEAD;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.place.HamletId;

/** The hamlet head proposes the matters of the demo, each once. */
@Singleton
class DemoMatters {
    private final DemoPeople people;
    private final ProposingMatters proposing;
    private final Matters matters;

    DemoMatters(DemoPeople people, ProposingMatters proposing, Matters matters) {
        this.people = people;
        this.proposing = proposing;
        this.matters = matters;
    }

    MatterId propose(HamletId hamlet, DemoStory story) {
        Optional<Matter> proposed = matters.of(hamlet).stream()
            .filter(matter -> matter.title().equals(story.text.title())).findFirst();
        return proposed.orElseGet(() -> people.as(HAMLET_HEAD,
            () -> proposing.propose(hamlet, story.kind(), story.form(), story.text))).id();
    }
}
