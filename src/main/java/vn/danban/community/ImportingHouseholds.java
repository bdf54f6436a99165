package vn.danban.community;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnUse;
import vn.danban.roll.KnownHousehold;
import vn.danban.roll.RollChanges;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollPreview;
import vn.danban.roll.reading.ReadRoll;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.SpreadsheetFile;

/** The head takes in the hamlet's list as its office keeps it: looks first, and nothing is stored until confirmed. */
@Singleton
public class ImportingHouseholds {
    private final HouseholdRepository households;
    private final HouseholdDetailRepository details;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    ImportingHouseholds(
            HouseholdRepository households, HouseholdDetailRepository details, HoldingOffices offices, Hamlets hamlets,
            Clerk clerk) {
        this.households = households;
        this.details = details;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /** A file, how the head wants it read, and what the head mended. */
    public record ListToRead(SpreadsheetFile file, ColumnMapping mapping, RollCorrections corrections) {}

    /** What the list says, and what taking it in would change. */
    public record Preview(RollPreview list, RollChanges changes) {}

    /** What became of a household the list no longer has. */
    public enum Whereabouts { STILL_HERE, MOVED_AWAY }

    /** What was done. */
    public record Taken(int added, int updated, int unchanged, int movedAway, int kept) {
        public int households() {
            return added + updated + unchanged + kept;
        }
    }

    /** @throws Refused with a reason of {@code spreadsheet} or {@code roll} when the file cannot be read as a list */
    @ReadOnly
    public Preview preview(HamletId hamlet, ListToRead list) {
        offices.require(hamlet, Office.HAMLET_HEAD);
        RollPreview read = ReadRoll.read(list.file(), list.mapping(), list.corrections());
        List<KnownHousehold> known = households.living(hamlet).stream().map(ImportingHouseholds::known).toList();
        return new Preview(read, RollChanges.between(known, read.households()));
    }

    /**
     * Takes in the list exactly as it was shown. A household that is still here though not listed keeps its number, or gets
     * the next free one where the list gives its number to another.
     *
     * @param seen    the preview the head confirms
     * @param settled for every missing household, what became of it
     * @throws Refused with an {@link ImportRefusal}
     */
    @Transactional
    public Taken confirm(HamletId hamlet, ListToRead list, Preview seen, Map<HouseholdId, Whereabouts> settled) {
        offices.require(hamlet, Office.HAMLET_HEAD);
        hamlets.hold(hamlet);
        Preview now = preview(hamlet, list);
        if (!now.equals(seen)) {
            throw new Refused(ImportRefusal.HOUSEHOLDS_CHANGED);
        }
        refuseUnready(now, settled);
        Taken taken = new Taking(hamlet, now, settled).take();
        keepDetails(hamlet, list.mapping().uses(), now.list());
        clerk.record(hamlet, "HouseholdsImported", hamlet.text(), "added %d, updated %d, unchanged %d, moved away %d, kept %d"
            .formatted(taken.added, taken.updated, taken.unchanged, taken.movedAway, taken.kept));
        return taken;
    }

    private static void refuseUnready(Preview preview, Map<HouseholdId, Whereabouts> settled) {
        int toMend = preview.list.rowsToMend().size();
        if (toMend > 0) {
            throw new Refused(ImportRefusal.ROWS_TO_MEND, toMend);
        }
        long unsettled = preview.changes.missing().stream().filter(known -> !settled.containsKey(id(known))).count();
        if (unsettled > 0) {
            throw new Refused(ImportRefusal.MISSING_UNSETTLED, unsettled);
        }
    }

    private void keepDetails(HamletId hamlet, List<ColumnUse> uses, RollPreview list) {
        if (uses.isEmpty()) {
            return;
        }
        Map<Integer, Household> byNumber = households.living(hamlet).stream()
            .collect(Collectors.toMap(Household::number, Function.identity()));
        for (RollHousehold listed : list.households()) {
            for (ColumnUse use : uses) {
                String content = listed.further().getOrDefault(use.meaning(), "");
                if (!content.isEmpty()) {
                    details.keep(byNumber.get(listed.orderNumber()).id(), use.meaning().name(), content, use.purpose());
                }
            }
        }
    }

    private static KnownHousehold known(Household household) {
        return new KnownHousehold(household.id(), household.number(), household.head(), household.representative(),
            household.address(), Objects.requireNonNullElse(household.phone(), ""));
    }

    private static HouseholdId id(KnownHousehold known) {
        return new HouseholdId(known.id().value());
    }

    /** One list on its way into the hamlet's books. */
    private final class Taking {
        private final HamletId hamlet;
        private final RollChanges changes;
        private final Map<HouseholdId, Whereabouts> settled;
        private final Map<HouseholdId, Household> stored;
        private final List<Household> changed = new ArrayList<>();
        private final Map<Integer, RollHousehold> listedByNumber;
        private int lastNumber;

        Taking(HamletId hamlet, Preview preview, Map<HouseholdId, Whereabouts> settled) {
            this.hamlet = hamlet;
            this.changes = preview.changes;
            this.settled = settled;
            stored = households.living(hamlet).stream().collect(Collectors.toMap(Household::id, Function.identity()));
            listedByNumber = preview.list.households().stream()
                .collect(Collectors.toMap(RollHousehold::orderNumber, Function.identity()));
            lastNumber = Math.max(
                listedByNumber.keySet().stream().mapToInt(Integer::intValue).max().orElse(0),
                stored.values().stream().mapToInt(Household::number).max().orElse(0));
        }

        Taken take() {
            changes.toUpdate().forEach(update -> change(update.known(), update.listed()));
            changes.unchanged().forEach(known -> change(known, listedByNumber.get(known.orderNumber())));
            changes.missing().forEach(this::settle);
            households.updateAll(changed);
            households.saveAll(changes.toAdd().stream()
                .map(listed -> Household.living(new HouseholdId(clerk.newId()), hamlet, entry(listed, null))).toList());
            int movedAway = (int) changes.missing().stream()
                .filter(known -> settled.get(id(known)) == Whereabouts.MOVED_AWAY).count();
            return new Taken(changes.toAdd().size(), changes.toUpdate().size(), changes.unchanged().size(),
                movedAway, changes.missing().size() - movedAway);
        }

        private void change(KnownHousehold known, RollHousehold listed) {
            Household before = stored.get(id(known));
            Household.Entry entry = entry(listed, before);
            if (!entry.equals(before.entry())) {
                changed.add(before.with(entry));
            }
        }

        private void settle(KnownHousehold known) {
            Household household = stored.get(id(known));
            if (settled.get(household.id()) == Whereabouts.MOVED_AWAY) {
                changed.add(household.movedAway());
            } else if (listedByNumber.containsKey(household.number())) {
                Household.Entry entry = household.entry();
                changed.add(household.with(new Household.Entry(++lastNumber, entry.head(), entry.representative(),
                    entry.address(), entry.residentsGroup(), entry.phone())));
            }
        }

        /** What the list does not tell stays as it was known. */
        private Household.Entry entry(RollHousehold listed, Household before) {
            String group = listed.group().isEmpty() && before != null ? before.residentsGroup() : listed.group();
            String phone = listed.phone().isEmpty() && before != null ? before.phone() : listed.phone();
            return new Household.Entry(
                listed.orderNumber(), listed.head(), listed.representative(), listed.address(), group, phone);
        }
    }
}
