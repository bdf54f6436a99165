package vn.danban.preparation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import vn.danban.access.AccountId;
import vn.danban.community.RollId;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.Hamlets;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Where evidence is written: one entry after the other for a hamlet, each in the trail. */
@Singleton
class EvidenceBook {
    private final PreparationEntryRepository entries;
    private final Preparations preparations;
    private final Matters matters;
    private final Hamlets hamlets;
    private final Clerk clerk;

    EvidenceBook(PreparationEntryRepository entries, Preparations preparations, Matters matters, Hamlets hamlets, Clerk clerk) {
        this.entries = entries;
        this.preparations = preparations;
        this.matters = matters;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** A page of the book, held until the transaction ends. */
    record Page(Matter matter, Preparation preparation) {
        /** @throws Refused where something before the step is missing, or the step is done */
        void requireDue(PreparationStep step) {
            requireReached(step);
            if (preparation.isDone(step)) {
                throw new Refused(PreparationRefusal.STEP_DONE, step);
            }
        }

        /** @throws Refused where something before the step is missing */
        void requireReached(PreparationStep step) {
            Preparations.requireReached(matter, preparation, step);
        }

        /** @throws Refused where this side is recorded already, or this person stands for the other side */
        void requireSide(PreparationStep step, Office as, AccountId account) {
            requireReached(step);
            if (preparation.by(step, as).isPresent()) {
                throw new Refused(PreparationRefusal.STEP_DONE, step);
            }
            if (preparation.standsForOtherSide(step, as, account)) {
                throw new Refused(PreparationRefusal.SAME_PERSON, step, step.article());
            }
        }
    }

    @Transactional
    public Page open(MatterId id) {
        hamlets.hold(matters.get(id).hamletId());
        Matter matter = matters.get(id);
        return new Page(matter, preparations.of(matter));
    }

    /** What an entry says beside who recorded it. */
    record Said(@Nullable String number, @Nullable LocalDate dated, String words, @Nullable Integer amount,
            @Nullable Integer helpPoints, @Nullable EntryId about, @Nullable RollId roll) {
        static Said words(String words) {
            return new Said(null, null, words.strip(), null, null, null, null);
        }

        static Said about(EntryId entry, String words) {
            return new Said(null, null, words.strip(), null, null, entry, null);
        }

        static Said devices(int households, int helpPoints, String finding) {
            return new Said(null, null, finding, households, helpPoints, null, null);
        }

        static Said report(String number, LocalDate dated, String words) {
            return new Said(number, dated, words, null, null, null, null);
        }

        static Said team(String decision, @Nullable LocalDate dated, int members, RollId roll) {
            return new Said(decision, dated, "", members, null, null, roll);
        }

        static Said reached(int households, String unreached) {
            return new Said(null, null, unreached, households, null, null, null);
        }
    }

    PreparationEntry write(Page page, Deed deed, AccountId account, Office office, Said said) {
        PreparationEntry entry = entries.save(new PreparationEntry(new EntryId(clerk.newId()), page.matter.id(), deed, account,
            office, clerk.now(), Digest.of(page.matter.text()).hex(), said.number(), said.dated(), said.words(), said.amount(),
            said.helpPoints(), said.about(), said.roll()));
        clerk.record(page.matter.hamletId(), "Preparation" + pascal(deed), page.matter.id().text(), office.name());
        return entry;
    }

    PreparationEntry find(MatterId matter, EntryId id) {
        return entries.findByMatterIdOrderById(matter).stream().filter(entry -> entry.id().equals(id)).findFirst()
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The date in Vietnam. */
    LocalDate today() {
        return clerk.today();
    }

    /** @throws Refused where nothing is said */
    static String required(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new Refused(PreparationRefusal.REASON_MISSING);
        }
        return words.strip();
    }

    /** @throws Refused where the document has no number */
    static String requiredNumber(@Nullable String number) {
        if (number == null || number.isBlank()) {
            throw new Refused(PreparationRefusal.NUMBER_MISSING);
        }
        return number.strip();
    }

    private static String pascal(Deed deed) {
        StringBuilder words = new StringBuilder();
        for (String word : deed.name().split("_")) {
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
