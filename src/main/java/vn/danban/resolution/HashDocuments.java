package vn.danban.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.danban.community.FrozenRoll;
import vn.danban.community.RollEntry;
import vn.danban.matter.Matter;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;

/**
 * The hashes by which documents are named: SHA-256 of a name, then of every part as a string of canonical JSON (format §1), the
 * parts in a canonical array. Times in ISO 8601, UTC. The list of who took part goes in with the roll's salt, so that the public
 * hash of a decision cannot be tried out against guessed names.
 */
final class HashDocuments {
    private HashDocuments() {}

    static String ofMinutes(Matter matter, Minutes of) {
        return hash("danban-minutes", matter.text(), of.version(), of.decidedBy(), of.voteId() == null ? "" : of.voteId(), of.begun(),
            of.ended(), of.households(), of.required(), of.tookPart(), of.approve(), of.reject(), of.otherOpinion(), of.opinions(),
            of.boardHead() == null ? "" : of.boardHead(), of.drawnByName(), of.drawnAt());
    }

    static String ofParticipants(FrozenRoll roll, List<RollEntry> participants) {
        return hash("danban-participants", Stream.concat(Stream.of(roll.salt(), roll.hash()),
            participants.stream().sorted(Comparator.comparingInt(RollEntry::number)).map(entry -> entry.number())).toArray());
    }

    /** @param unhashed the fixed version with an empty hash */
    static String ofResolution(Minutes minutes, ResolutionVersion version, FixedResolution unhashed, String participants) {
        return hash("danban-resolution", minutes.hash(), participants, version.version(), version.form(), version.numberAndSymbol(),
            version.place(), version.date(), version.text(), unhashed.head(), unhashed.frontCommitteeHead(),
            unhashed.firstRepresentative(), unhashed.secondRepresentative());
    }

    private static String hash(String name, Object... parts) {
        return Digest.of(name + "|" + CanonicalJson.array(List.of(parts), part -> CanonicalJson.quote(part.toString()))).hex();
    }
}
