package vn.danban.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.danban.matter.TextPiece.Change;

class CompareTextsTest {
    @Example
    void a_changed_word_is_marked_alone() {
        assertEquals("Rác để tại [-hai-][+ba+] điểm tập kết.", marked("Rác để tại hai điểm tập kết.", "Rác để tại ba điểm tập kết."));
    }

    @Example
    void words_that_follow_each_other_are_marked_as_one() {
        assertEquals("trước[+ 17+] giờ[- Ngọ-]", marked("trước giờ Ngọ", "trước 17 giờ"));
        assertEquals("đường [-Bờ Kênh Lớn-][+Hoa Sen Trắng+] dài 600 m", marked("đường Bờ Kênh Lớn dài 600 m", "đường Hoa Sen Trắng dài 600 m"));
    }

    @Example
    void a_paragraph_that_was_added_stands_alone_and_the_others_are_untouched() {
        assertEquals("Một.\n[+Hai.\n+]Ba.\n", marked("Một.\nBa.\n", "Một.\nHai.\nBa.\n"));
    }

    @Example
    void an_accent_is_a_change_of_the_word() {
        assertEquals("[-bàn-][+bán+] đất", marked("bàn đất", "bán đất"));
    }

    @Example
    void a_sum_of_money_is_one_word() {
        assertEquals("góp [-1.500.000-][+1.200.000+] đồng", marked("góp 1.500.000 đồng", "góp 1.200.000 đồng"));
    }

    @Example
    void nothing_changed_is_one_piece() {
        assertEquals(List.of(new TextPiece(Change.SAME, "Như cũ.")), CompareTexts.compare("Như cũ.", "Như cũ."));
    }

    @Example
    void the_longest_texts_that_have_nothing_in_common_are_compared_at_once() {
        String before = "a ".repeat(10_000);
        String after = "b ".repeat(10_000);
        List<TextPiece> pieces = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CompareTexts.compare(before, after));
        assertEquals(before, without(pieces, Change.INSERTED));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("Rác", "đường", " ", "  ", "\n", ",", "17", "giờ", "ấp").list().ofMaxSize(30)
            .map(words -> String.join("", words));
    }

    @Property
    void both_texts_can_be_read_out_of_the_pieces(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<TextPiece> pieces = CompareTexts.compare(before, after);

        assertEquals(before, without(pieces, Change.INSERTED));
        assertEquals(after, without(pieces, Change.DELETED));
        assertTrue(pieces.stream().noneMatch(piece -> piece.text().isEmpty()));
    }

    private static String without(List<TextPiece> pieces, Change change) {
        return pieces.stream().filter(piece -> piece.change() != change).map(TextPiece::text).collect(Collectors.joining());
    }

    private static String marked(String before, String after) {
        return CompareTexts.compare(before, after).stream().map(piece -> switch (piece.change()) {
            case SAME -> piece.text();
            case DELETED -> "[-" + piece.text() + "-]";
            case INSERTED -> "[+" + piece.text() + "+]";
        }).collect(Collectors.joining());
    }
}
