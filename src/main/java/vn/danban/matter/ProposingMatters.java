package vn.danban.matter;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import vn.danban.access.AccountId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.PlainWords;
import vn.danban.shared.Refused;

/** Bringing a matter before the community (Law 10/2022 Art. 16); the kind chosen fixes what the law allows. */
@Singleton
public class ProposingMatters {
    private static final int LONGEST_REASON = 300;

    private final MatterRepository matters;
    private final Wordings wordings;
    private final Collection<FormHindrance> hindrances;
    private final HoldingOffices offices;
    private final Clerk clerk;

    ProposingMatters(MatterRepository matters, Wordings wordings, Collection<FormHindrance> hindrances, HoldingOffices offices,
            Clerk clerk) {
        this.matters = matters;
        this.wordings = wordings;
        this.hindrances = hindrances;
        this.offices = offices;
        this.clerk = clerk;
    }

    /**
     * The hamlet head proposes a matter to be decided in a form.
     *
     * @throws Refused {@link MatterRefusal#FORM_FORBIDDEN_BY_LAW} when the law has no such form for the kind
     */
    @Transactional
    public Matter propose(HamletId hamlet, MatterKind kind, DecisionForm form, MatterText text) {
        AccountId head = offices.require(hamlet, Office.HAMLET_HEAD);
        requireLawful(kind, form);
        LocalDate today = clerk.today();
        Matter matter = matters.save(new Matter(new MatterId(clerk.newId()), hamlet, kind, form, LawVersion.on(today),
            text.title(), text.question(), text.body(), today, false, null));
        wordings.keep(matter, "", head, Office.HAMLET_HEAD);
        clerk.record(hamlet, "MatterProposed", matter.id().text(), kind + " " + form);
        return matter;
    }

    /**
     * The head changes the words, as long as no vote was called on them; the words before stay as an earlier version.
     *
     * @param reason why, for everybody to read: 1–300 characters
     * @throws Refused with a {@link MatterRefusal}
     */
    @Transactional
    public Matter reword(MatterId id, MatterText text, String reason) {
        Matter matter = held(id);
        AccountId head = offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        if (matter.settled()) {
            throw new Refused(MatterRefusal.TEXT_SETTLED);
        }
        Matter reworded = matter.with(text);
        if (reworded.text().equals(matter.text())) {
            throw new Refused(MatterRefusal.SAME_WORDS);
        }
        String why = PlainWords.given(reason, LONGEST_REASON, MatterRefusal.REWORDING_REASON_MISSING_OR_TOO_LONG);
        MatterVersion version = wordings.keep(reworded, why, head, Office.HAMLET_HEAD);
        clerk.record(matter.hamletId(), "MatterReworded", id.text(), "version " + version.number() + " " + version.hash());
        return matters.update(reworded);
    }

    /**
     * The head takes a matter that was to be decided online to a meeting or a ballot survey, because the households did not choose
     * to decide online or because another form serves better (Law 10/2022 Art. 17(1)). There is no way back.
     *
     * @throws Refused with a {@link MatterRefusal}, or the reason of a {@link FormHindrance}
     */
    @Transactional
    public Matter changeForm(MatterId id, DecisionForm form) {
        Matter matter = held(id);
        offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        if (matter.form() != DecisionForm.ONLINE_VOTE || form == DecisionForm.ONLINE_VOTE) {
            throw new Refused(MatterRefusal.NO_SUCH_CHANGE_OF_FORM);
        }
        requireLawful(matter.kind(), form);
        for (FormHindrance hindrance : hindrances) {
            hindrance.hinders(id).ifPresent(reason -> {
                throw new Refused(reason);
            });
        }
        clerk.record(matter.hamletId(), "MatterFormChanged", id.text(), matter.form() + " " + form);
        return matters.update(matter.in(form));
    }

    /** From now on the words stand; called when households are asked about them, by the head or the voting team's leader. */
    @Transactional
    public Matter settle(MatterId id) {
        Matter matter = held(id);
        offices.require(matter.hamletId(), Office.HAMLET_HEAD, Office.TEAM_LEADER);
        requireLawful(matter.kind(), matter.form());
        if (matter.settled()) {
            return matter;
        }
        wordings.settle(matter);
        return matters.update(matter.settle());
    }

    private Matter held(MatterId id) {
        return matters.lock(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    private static void requireLawful(MatterKind kind, DecisionForm form) {
        if (!kind.allows(form)) {
            throw new Refused(MatterRefusal.FORM_FORBIDDEN_BY_LAW, MatterKind.ONLINE_ONLY_FOR_CLAUSE_6, kind.clause());
        }
    }
}
