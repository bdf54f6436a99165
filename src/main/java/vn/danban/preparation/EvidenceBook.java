package vn.danban.preparation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
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
    record Page(Matter matter, Preparation preparation) {}

    @Transactional
    public Page open(MatterId id) {
        hamlets.hold(matters.get(id).hamletId());
        Matter matter = matters.get(id);
        return new Page(matter, preparations.of(matter));
    }

    /** What an entry says beside who recorded it. */
    record Said(@Nullable String number, String words, @Nullable Integer amount, @Nullable EntryId about,
            @Nullable RollId roll) {
        static final Said NOTHING = words("");

        static Said words(String words) {
            return new Said(null, words.strip(), null, null, null);
        }

        static Said about(EntryId entry, String words) {
            return new Said(null, words.strip(), null, entry, null);
        }
    }

    PreparationEntry write(Page page, Deed deed, AccountId account, Office office, Said said) {
        PreparationEntry entry = entries.save(new PreparationEntry(new EntryId(clerk.newId()), page.matter.id(), deed, account,
            office, clerk.now(), Digest.of(page.matter.text()).hex(), said.number(), said.words(), said.amount(), said.about(),
            said.roll()));
        clerk.record(page.matter.hamletId(), "Preparation" + pascal(deed), page.matter.id().text(), office.name());
        return entry;
    }

    PreparationEntry find(MatterId matter, EntryId id) {
        return entries.findByMatterIdOrderById(matter).stream().filter(entry -> entry.id().equals(id)).findFirst()
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    private static String pascal(Deed deed) {
        StringBuilder words = new StringBuilder();
        for (String word : deed.name().split("_")) {
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
