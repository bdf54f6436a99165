package vn.danban.community.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.community.HouseholdId;
import vn.danban.community.ImportingHouseholds.ListToRead;
import vn.danban.community.ImportingHouseholds.Preview;
import vn.danban.community.ImportingHouseholds.Whereabouts;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.KnownHousehold;
import vn.danban.roll.RollCorrections;
import vn.danban.spreadsheet.SpreadsheetFile;

/** A file the head is looking at: how it is read, what was mended, what was said of the missing. Nothing of it is stored. */
class ListDraft {
    private final String fileName;
    private final Map<HouseholdId, Whereabouts> settled = new HashMap<>();
    private ListToRead list;
    private Preview preview;

    ListDraft(String fileName, byte[] content) {
        this.fileName = fileName;
        list = new ListToRead(new SpreadsheetFile(content), ColumnMapping.RECOGNISED, RollCorrections.NONE);
    }

    String fileName() {
        return fileName;
    }

    ListToRead list() {
        return list;
    }

    Preview preview() {
        return preview;
    }

    ListToRead with(ColumnMapping mapping) {
        return new ListToRead(list.file(), mapping, list.corrections());
    }

    ListToRead with(RollCorrections corrections) {
        return new ListToRead(list.file(), list.mapping(), corrections);
    }

    /** The list could be read like this, and says this. */
    void read(ListToRead asWanted, Preview said) {
        list = asWanted;
        preview = said;
    }

    Map<HouseholdId, Whereabouts> settled() {
        return settled;
    }

    void settle(List<KnownHousehold> missing, Whereabouts whereabouts) {
        missing.forEach(known -> settled.put(idOf(known), whereabouts));
    }

    static HouseholdId idOf(KnownHousehold known) {
        return new HouseholdId(known.id().value());
    }
}
