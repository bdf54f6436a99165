package vn.danban.demo;

import static vn.danban.demo.DemoPerson.HAMLET_HEAD;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.place.HamletId;
import vn.danban.protocol.sealing.CardKey;

/** The hamlet head proposes the matters of the demo, each once, and they go their way. */
@Singleton
class DemoMatters {
    private final DemoPeople people;
    private final ProposingMatters proposing;
    private final Matters matters;
    private final DemoPapers papers;
    private final DemoPreparations preparations;

    DemoMatters(DemoPeople people, ProposingMatters proposing, Matters matters, DemoPapers papers, DemoPreparations preparations) {
        this.people = people;
        this.proposing = proposing;
        this.matters = matters;
        this.papers = papers;
        this.preparations = preparations;
    }

    MatterId propose(HamletId hamlet, DemoStory story) {
        Optional<Matter> proposed = matters.of(hamlet).stream()
            .filter(matter -> matter.title().equals(story.text.title())).findFirst();
        MatterId matter = proposed.orElseGet(() -> people.as(HAMLET_HEAD,
            () -> proposing.propose(hamlet, story.kind(), story.form(), DemoPapers.firstWords(story)))).id();
        papers.add(story, matter);
        return matter;
    }

    /** Goes the way to the online vote, as far as the story has it. */
    void prepare(DemoStory story, MatterId matter, List<CardKey> cards) {
        preparations.bring(story, matter, cards);
    }
}
