package vn.danban.template;

import static vn.danban.template.Placeholder.choice;
import static vn.danban.template.Placeholder.lines;
import static vn.danban.template.Placeholder.picture;
import static vn.danban.template.Placeholder.rows;
import static vn.danban.template.Placeholder.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danban.papers.PaperKind;

/**
 * What each kind of paper knows, and what of it must stand there: for the minutes Law 10/2022 Art. 20(2) and Decree 59/2023 Art. 5(4)a,
 * for the report Art. 5(2)a, for notices Art. 5(3).
 */
public final class Placeholders {
    private static final List<Placeholder> HEAD = Stream.concat(
        words("issuer", "commune", "hamlet", "hamletUpper", "hamletWord", "headTitle", "number", "place", "longDate", "date"),
        Stream.of(choice("confirmed"))).toList();
    private static final List<Placeholder> ANNOUNCED = Stream.of(Stream.of(word("title").needed(), word("question").needed(), lines("text")),
        Stream.of(word("opens").needed(), word("closes").needed()), words("closesDay", "households", "required", "leader"))
        .flatMap(part -> part).toList();

    private Placeholders() {}

    private static Stream<Placeholder> words(String... names) {
        return Arrays.stream(names).map(Placeholder::word);
    }

    private static Stream<Placeholder> needed(String... names) {
        return words(names).map(Placeholder::needed);
    }

    /** @param kind one that has a source of its own, see {@link PaperKind#made()} */
    public static List<Placeholder> of(PaperKind kind) {
        return Stream.concat(HEAD.stream(), switch (kind.made()) {
            case REPORT -> Stream.concat(Stream.of(word("title").needed(), lines("words"), lines("text").needed(), lines("agreements").needed()),
                Stream.concat(needed("devices", "finding", "head"), words("textHash", "households")));
            case REGISTER -> Stream.of(rows("households", "number", "name", "address").needed(), word("leader"));
            case NOTICE -> ANNOUNCED.stream().map(one -> one.name().equals("text") ? one.needed() : one);
            case LOUDSPEAKER -> ANNOUNCED.stream();
            case POSTER -> Stream.concat(ANNOUNCED.stream(), Stream.of(word("address"), picture("qr")));
            case MINUTES, MINUTES_PUBLIC -> minutes();
        }).toList();
    }

    private static Stream<Placeholder> minutes() {
        return Stream.of(
            // Law Art. 20(2)a–đ
            needed("begun", "ended", "households", "tookPart", "absent", "title", "decidedByCapital", "approve", "reject", "other"),
            Stream.of(choice("passed").needed()),
            // Decree Art. 5(4)a: other opinions, the picture of the result, who took part
            Stream.of(lines("opinions").needed(), rows("bar", "kind", "count", "share").needed(), rows("participants", "number", "name", "address").needed()),
            // Law Art. 20(2)e, g
            Stream.of(lines("text").needed()), needed("head", "front", "first", "second"),
            // what the signed paper is compared with
            needed("hash"), Stream.of(choice("annex")), words("form", "question", "decidedBy", "required", "inForce", "boardHead")).flatMap(part -> part);
    }

    static Optional<Placeholder> find(PaperKind kind, String name) {
        return of(kind).stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
