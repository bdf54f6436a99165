package vn.danban.demo;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;
import vn.danban.protocol.sealing.CardKey;

/**
 * Seeds the demo beside the answering server, once. Whatever it finds done it leaves; a start after a kill goes on where the
 * killed one was.
 */
@Singleton
class DemoSeeding implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeding.class);
    /** How long a vote stays open that is to be closed; doubled when a slow machine cannot cast its ballots in that time. */
    private static final Duration OPEN_FOR = Duration.ofSeconds(15);

    private final DemoFolder folder;
    private final DemoPlaces places;
    private final DemoCards cards;
    private final Acts acts;
    private volatile Thread worker;

    DemoSeeding(DemoFolder folder, DemoPlaces places, DemoCards cards, Acts acts) {
        this.folder = folder;
        this.places = places;
        this.cards = cards;
        this.acts = acts;
    }

    /** What happens to each matter, in this order. */
    @Singleton
    record Acts(DemoMatters matters, DemoDiscussions discussions, DemoVotes votes, DemoResolutions resolutions) {}

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        if (!folder.finished()) {
            worker = Thread.ofPlatform().name("demo").daemon().start(this::work);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        Thread working = worker;
        if (working != null) {
            working.interrupt();
            working.join(Duration.ofSeconds(10));
        }
    }

    private void work() {
        try {
            seed();
            folder.finish();
            LOG.info("The demo is ready.");
        } catch (InterruptedException stopped) {
            LOG.info("The demo is not complete; the next start goes on with it.");
        } catch (RuntimeException failed) {
            LOG.error("The demo could not be completed; the next start goes on with it.", failed);
        }
    }

    private void seed() throws InterruptedException {
        HamletId hamlet = places.settle();
        Map<DemoStory, MatterId> proposed = new EnumMap<>(DemoStory.class);
        for (DemoStory story : DemoStory.values()) {
            proposed.put(story, acts.matters().propose(hamlet, story));
        }
        acts.discussions().hold(proposed.get(DemoStory.ROAD));
        List<CardKey> keys = cards.make(hamlet);
        for (Map.Entry<DemoStory, MatterId> entry : proposed.entrySet()) {
            if (entry.getKey().isOnline()) {
                requireTime();
                acts.matters().prepare(entry.getKey(), entry.getValue(), keys);
            }
        }
        bring(proposed, keys, OPEN_FOR, false);
        Duration openFor = OPEN_FOR;
        do {
            bring(proposed, keys, openFor, true);
            openFor = openFor.multipliedBy(2);
        } while (!allEnded(proposed));
        proposed.forEach(acts.resolutions()::bring);
    }

    private void bring(Map<DemoStory, MatterId> proposed, List<CardKey> keys, Duration openFor, boolean closing)
            throws InterruptedException {
        for (Map.Entry<DemoStory, MatterId> entry : proposed.entrySet()) {
            if (entry.getKey().isVotedOn() && entry.getKey().closes() == closing) {
                requireTime();
                acts.votes().bring(entry.getKey(), entry.getValue(), keys, openFor);
            }
        }
    }

    private boolean allEnded(Map<DemoStory, MatterId> proposed) throws InterruptedException {
        boolean all = true;
        for (Map.Entry<DemoStory, MatterId> entry : proposed.entrySet()) {
            all &= !entry.getKey().closes() || acts.votes().end(entry.getKey(), entry.getValue());
        }
        return all;
    }

    private static void requireTime() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
