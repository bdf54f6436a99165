package vn.danban.preparation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Whoever recorded something by mistake takes it back, as long as nobody has built on it: a new entry, nothing is deleted. */
@Singleton
public class WithdrawingEvidence {
    private final EvidenceBook book;
    private final HoldingOffices offices;
    private final Hamlets hamlets;

    WithdrawingEvidence(EvidenceBook book, HoldingOffices offices, Hamlets hamlets) {
        this.book = book;
        this.offices = offices;
        this.hamlets = hamlets;
    }

    /** @throws Refused with a {@link PreparationRefusal}, or where the office was left */
    @Transactional
    public PreparationEntry withdraw(MatterId id, EntryId entryId) {
        EvidenceBook.Page page = book.open(id);
        PreparationEntry entry = book.find(id, entryId);
        if (!holds(page.matter(), entry.office())) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        if (!offices.isMe(entry.accountId())) {
            throw new Refused(PreparationRefusal.NOT_YOURS);
        }
        if (!stillOpen(page.matter(), entry, page.preparation())) {
            throw new Refused(PreparationRefusal.TOO_LATE_TO_WITHDRAW);
        }
        return book.write(page, Deed.WITHDRAWN, entry.accountId(), entry.office(), EvidenceBook.Said.about(entryId, ""));
    }

    /** Whether the signed-in account could take this entry back now: for pages, to show or hide a button. */
    @Transactional
    public boolean mayWithdraw(Matter matter, PreparationEntry entry, Preparation preparation) {
        return offices.isMe(entry.accountId()) && stillOpen(matter, entry, preparation) && holds(matter, entry.office());
    }

    /** A matter that went on in another form has left this way. */
    private static boolean stillOpen(Matter matter, PreparationEntry entry, Preparation preparation) {
        return matter.form() == DecisionForm.ONLINE_VOTE && preparation.mayBeWithdrawn(entry);
    }

    private boolean holds(Matter matter, Office office) {
        return office.ofCommune() ? offices.mayActAs(hamlets.get(matter.hamletId()).communeId(), office)
            : offices.mayActAs(matter.hamletId(), office);
    }
}
