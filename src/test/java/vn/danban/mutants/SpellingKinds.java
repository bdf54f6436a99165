package vn.danban.mutants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.danban.elections.Draft;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.verifier.Check;

/** The same content in other bytes: every document in every second spelling JSON has for it, named anew by its digest. */
final class SpellingKinds {
    private static final Pattern NUMBER = Pattern.compile("(?<=[\\[:,])([0-9]+)(?=[,\\]}])");
    private static final Pattern TWO_FIELDS =
            Pattern.compile("(\"[a-z_]+\":(?:\"[^\"\\\\]*\"|[0-9]+)),(\"[a-z_]+\":(?:\"[^\"\\\\]*\"|[0-9]+))");

    private SpellingKinds() {}

    /** A kind of document: where it stands and who refuses another spelling of it. */
    private record Document(String name, Check check, Fault fault, List<String> without, Respell respell) {}

    private static final List<String> OF_NUMBERS = List.of("decimal point", "leading zero", "sign", "exponent");
    private static final List<String> OF_OBJECTS =
            List.of("key twice", "keys exchanged", "decimal point", "leading zero", "sign", "exponent", "field more");

    private interface Respell {
        boolean in(Work work, UnaryOperator<String> change);
    }

    static List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        for (var document : documents()) {
            spellings().forEach((name, change) -> {
                if (!document.without.contains(name)) {
                    kinds.add(Kind.of(name + " in the " + document.name, document.check, document.fault,
                            work -> document.respell.in(work, change)));
                }
            });
        }
        kinds.add(Kind.of("no UTF-8 in the election", Check.S2, FormatFault.NOT_CANONICAL, SpellingKinds::breakEncoding));
        return kinds;
    }

    private static Map<String, UnaryOperator<String>> spellings() {
        var spellings = new LinkedHashMap<String, UnaryOperator<String>>();
        spellings.put("white space", text -> text.substring(0, 1) + " " + text.substring(1));
        spellings.put("line end", text -> text + "\n");
        spellings.put("trailing data", text -> text + "{}");
        spellings.put("byte order mark", text -> "\uFEFF" + text);
        spellings.put("key twice", text -> text.replaceFirst("(\"[a-z_]+\":)", "$11,$1"));
        spellings.put("keys exchanged", text -> TWO_FIELDS.matcher(text).replaceFirst("$2,$1"));
        spellings.put("escaped letter", text -> {
            var at = text.indexOf('"') + 1;
            return text.substring(0, at) + "\\u%04x".formatted((int) text.charAt(at)) + text.substring(at + 1);
        });
        spellings.put("decimal point", text -> NUMBER.matcher(text).replaceFirst("$1.0"));
        spellings.put("leading zero", text -> NUMBER.matcher(text).replaceFirst("0$1"));
        spellings.put("sign", text -> NUMBER.matcher(text).replaceFirst("-$1"));
        spellings.put("exponent", text -> NUMBER.matcher(text).replaceFirst("$1e0"));
        spellings.put("field more", text -> text.replaceFirst("}([\\]}]*)$", ",\"more\":null}$1"));
        return spellings;
    }

    private static List<Document> documents() {
        return List.of(
                new Document("event", Check.A2, ArchiveFault.BAD_EVENT, List.of(), (work, change) -> EventKinds.respell(work, 0, change)),
                new Document("setup data", Check.S1, FormatFault.NOT_CANONICAL, OF_NUMBERS, (work, change) -> {
                    var step = work.draft.steps.getFirst();
                    return exchange(step.data(), Draft.SETUP_DATA, change);
                }),
                new Document("election", Check.S2, FormatFault.NOT_CANONICAL, List.of(), (work, change) -> file(work, Draft.ELECTION, change)),
                new Document("trustees", Check.S3, FormatFault.NOT_CANONICAL, OF_NUMBERS, (work, change) -> file(work, Draft.TRUSTEES, change)),
                new Document("credentials", Check.S5, FormatFault.NOT_CANONICAL, OF_OBJECTS, (work, change) -> file(work, Draft.CREDENTIALS, change)),
                new Document("ballot", Check.B1, BallotFault.NOT_CANONICAL, OF_NUMBERS, SpellingKinds::ballot),
                new Document("encrypted tally", Check.T1, FormatFault.NOT_CANONICAL, OF_NUMBERS, SpellingKinds::encryptedTally),
                new Document("tally's summary", Check.T1, FormatFault.NOT_CANONICAL, List.of(), (work, change) -> payload(work, EventType.ENCRYPTED_TALLY, change)),
                new Document("decryption", Check.D2, FormatFault.NOT_CANONICAL, OF_NUMBERS, SpellingKinds::decryption),
                new Document("decryption's summary", Check.D1, FormatFault.NOT_CANONICAL, List.of(), (work, change) -> payload(work, EventType.PARTIAL_DECRYPTION, change)),
                new Document("result", Check.R2, FormatFault.NOT_CANONICAL, List.of("keys exchanged"), (work, change) -> payload(work, EventType.RESULT, change)),
                new Document("description", Check.V1, FormatFault.NOT_CANONICAL, List.of("byte order mark"), SpellingKinds::description));
    }

    private static boolean exchange(List<byte[]> data, int place, UnaryOperator<String> change) {
        var text = new String(data.get(place), StandardCharsets.UTF_8);
        var changed = change.apply(text);
        data.set(place, CanonicalJson.bytes(changed));
        return !changed.equals(text);
    }

    private static boolean file(Work work, int which, UnaryOperator<String> change) {
        var text = work.draft.file(which);
        work.draft.setFile(which, change.apply(text));
        return !work.draft.file(which).equals(text);
    }

    private static boolean payload(Work work, EventType type, UnaryOperator<String> change) {
        var places = work.draft.places(type);
        if (places.isEmpty()) {
            return false;
        }
        var data = work.draft.steps.get(work.any(places)).data();
        return exchange(data, data.size() - 1, change);
    }

    /** Where the change is in what is signed, the voter signs it. */
    private static boolean ballot(Work work, UnaryOperator<String> change) {
        return work.rewriteBallot(text -> {
            var changed = change.apply(text);
            var key = work.draft.secrets.voters().get(Work.credentialOf(text));
            var signed = text.indexOf(",\"signature\"");
            return key == null || text.regionMatches(0, changed, 0, signed) ? changed : work.sign(changed, key);
        });
    }

    private static boolean encryptedTally(Work work, UnaryOperator<String> change) {
        return work.draft.first(EventType.ENCRYPTED_TALLY).filter(step -> named(step, change)).isPresent();
    }

    private static boolean decryption(Work work, UnaryOperator<String> change) {
        var places = work.draft.places(EventType.PARTIAL_DECRYPTION);
        return !places.isEmpty() && named(work.draft.steps.get(work.any(places)), change);
    }

    /** Changes the first of the data and its digest in the last, which names it. */
    static boolean named(Draft.Step step, UnaryOperator<String> change) {
        var before = Digest.of(step.data().getFirst()).hex();
        var changed = exchange(step.data(), 0, change);
        var after = Digest.of(step.data().getFirst()).hex();
        exchange(step.data(), step.data().size() - 1, text -> text.replace(before, after));
        return changed;
    }

    /** Before the first ballot: ballots of another description are of another election. */
    private static boolean description(Work work, UnaryOperator<String> change) {
        if (!work.isOurs()) {
            return false;
        }
        work.draft.steps.subList(1, work.draft.steps.size()).clear();
        var description = work.draft.election().description();
        var start = "{\"danban\":1,";
        var changed = start + change.apply("{" + description.substring(start.length())).substring(1);
        return !changed.equals(description) && file(work, Draft.ELECTION,
                text -> text.replace(CanonicalJson.quote(description), CanonicalJson.quote(changed)));
    }

    private static boolean breakEncoding(Work work) {
        var data = work.draft.steps.getFirst().data();
        var election = data.getFirst().clone();
        election[new String(election, StandardCharsets.ISO_8859_1).indexOf("\"name\":\"") + 8] = (byte) 0xff;
        work.draft.setFile(Draft.ELECTION, "");
        data.set(Draft.ELECTION, election);
        data.set(Draft.SETUP_DATA, SetupData.of(election, data.get(1), data.get(2)).bytes());
        return true;
    }
}
