package vn.danban.preparation;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.access.AccountId;
import vn.danban.community.RollId;
import vn.danban.consent.ConsentOutcome;
import vn.danban.office.Office;

/**
 * Where the way to an online vote stands: a pure function of the entries recorded, of the words of the matter as they are now, and
 * of the consent poll. A step is done when its evidence is there, by everybody who must act; an agreement and a receipt need two
 * different people.
 */
public final class Preparation {
    private final List<PreparationEntry> all;
    private final List<PreparationEntry> valid;
    private final String textHash;
    private final boolean asked;
    private final ConsentOutcome consent;

    /**
     * @param entries  all entries of the matter, in the order they were recorded
     * @param textHash SHA-256 of the matter's text now: what was said about other words does not count
     * @param asked    whether the consent poll was opened
     * @param consent  what came of it; null while it is not closed
     */
    Preparation(List<PreparationEntry> entries, String textHash, boolean asked, @Nullable ConsentOutcome consent) {
        all = List.copyOf(entries);
        Set<EntryId> withdrawn = entries.stream().filter(entry -> entry.is(Deed.WITHDRAWN)).map(PreparationEntry::about)
            .collect(Collectors.toCollection(HashSet::new));
        valid = entries.stream().filter(entry -> !entry.is(Deed.WITHDRAWN) && !withdrawn.contains(entry.id())).toList();
        this.textHash = textHash;
        this.asked = asked;
        this.consent = consent;
    }

    /** The first step that is not done; none when a vote may be called. */
    public Optional<PreparationStep> next() {
        return Arrays.stream(PreparationStep.values()).filter(step -> !isDone(step)).findFirst();
    }

    /** Nothing is missing: the vote may be called. */
    public boolean isComplete() {
        return next().isEmpty();
    }

    /** More than half did not agree: another lawful form is to be chosen. */
    public boolean isRefusedByHouseholds() {
        return consent != null && !consent.passed();
    }

    public boolean isDone(PreparationStep step) {
        return step == PreparationStep.CONSENTED ? consent != null && consent.passed()
            : step.actors().stream().allMatch(office -> by(step, office).isPresent()) && byDifferentPeople(step);
    }

    /** The evidence of a step by one of those who must act, if it is there. */
    public Optional<PreparationEntry> by(PreparationStep step, Office office) {
        return evidence(step).stream().filter(entry -> entry.office() == office).reduce((first, last) -> last);
    }

    /** All evidence of a step that counts, in the order it was recorded. */
    public List<PreparationEntry> evidence(PreparationStep step) {
        return switch (step) {
            case CONTENT_AGREED -> valid(Deed.CONTENT_CONFIRMED).stream().filter(this::saidAboutTheseWords).toList();
            case FORM_AGREED -> valid(Deed.FORM_CONFIRMED);
            case DEVICES_FOUND -> valid(Deed.DEVICES_FOUND);
            case REPORTED -> report().stream().toList();
            case RECEIVED -> report().map(sent -> valid(Deed.REPORT_RECEIVED).stream()
                .filter(entry -> entry.isAbout(sent)).toList()).orElse(List.of());
            case TEAM_NAMED -> valid(Deed.TEAM_NAMED);
            case INVITED -> valid(Deed.HOUSEHOLDS_INVITED);
            case CONSENTED -> List.of();
        };
    }

    /** Who still has to act for a step. */
    public List<Office> missing(PreparationStep step) {
        return step.actors().stream().filter(office -> by(step, office).isEmpty()).toList();
    }

    /** The report that stands: the newest about these words, unless the commune sent it back. */
    public Optional<PreparationEntry> report() {
        return valid(Deed.REPORT_SENT).stream().filter(this::saidAboutTheseWords).reduce((first, last) -> last)
            .filter(sent -> returned(sent).isEmpty());
    }

    /** Why the commune sent the newest report back, if it did. */
    public Optional<PreparationEntry> returnedLast() {
        return valid(Deed.REPORT_SENT).stream().reduce((first, last) -> last).flatMap(this::returned);
    }

    private Optional<PreparationEntry> returned(PreparationEntry sent) {
        return valid(Deed.REPORT_RETURNED).stream().filter(entry -> entry.isAbout(sent)).findFirst();
    }

    /** What the commune answered to a report, in the order it was recorded. */
    List<PreparationEntry> answersTo(PreparationEntry sent) {
        return valid.stream().filter(entry -> entry.isAbout(sent)).toList();
    }

    /** The entry the team was named by. */
    public Optional<PreparationEntry> team() {
        return valid(Deed.TEAM_NAMED).stream().reduce((first, last) -> last);
    }

    /**
     * The roll this matter counts from, from the first naming of a team on: N never changes for a matter, not even when the team
     * has to be named anew.
     */
    Optional<RollId> roll() {
        return all.stream().filter(entry -> entry.is(Deed.TEAM_NAMED)).map(PreparationEntry::rollId).findFirst();
    }

    /** What came of the consent poll, once it is closed. */
    public Optional<ConsentOutcome> consent() {
        return Optional.ofNullable(consent);
    }

    /**
     * Whether this person has recorded something in the office of the other side of a step, at any time on this way and about
     * whichever words: nobody stands for both, not even one office after the other. What was taken back is not held against them.
     */
    boolean standsForOtherSide(PreparationStep step, Office as, AccountId account) {
        return valid.stream().anyMatch(entry -> entry.accountId().equals(account) && entry.office() != as
            && step.actors().contains(entry.office()));
    }

    /** Whether an entry may still be taken back: it counts, and nobody has built on it yet. */
    boolean mayBeWithdrawn(PreparationEntry entry) {
        return !asked && counts(entry)
            && valid.stream().noneMatch(other -> counts(other) && entry.deed().step().isBefore(other.deed().step()));
    }

    /** Whether an entry is evidence of its step now. */
    private boolean counts(PreparationEntry entry) {
        return valid.contains(entry) && evidence(entry.deed().step()).contains(entry);
    }

    private List<PreparationEntry> valid(Deed deed) {
        return valid.stream().filter(entry -> entry.is(deed)).toList();
    }

    private boolean saidAboutTheseWords(PreparationEntry entry) {
        return entry.textHash().equals(textHash);
    }

    private boolean byDifferentPeople(PreparationStep step) {
        return step.actors().stream().map(office -> by(step, office).orElseThrow().accountId()).distinct().count()
            == step.actors().size();
    }
}
