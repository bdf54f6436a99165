package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.board.PublicBoard;
import vn.danban.opinion.HandingInOpinions;
import vn.danban.opinion.Opinion;
import vn.danban.opinion.OpinionBox;
import vn.danban.opinion.OpinionRefusal;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.OpinionReceipt;

/** The box for other opinions: who may put something in, when, and what anybody learns of it. */
@VotingTest
class OpinionBoxIT {
    private static final String WORDS = "Nên đặt thêm một điểm ở đầu hẻm 12.";

    @Inject
    VotingFixtures fixtures;
    @Inject
    HandingInOpinions handing;
    @Inject
    OpinionBox box;
    @Inject
    EmbeddedServer server;
    private TestHamlet hamlet;
    private TestVote vote;

    @BeforeEach
    void an_open_vote() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(4).withCardsHandedOver(3));
        vote = fixtures.anOpenVote(hamlet);
    }

    private byte[] signed(int home, String text) {
        return new SignStatement(hamlet.homes().get(home).key(), fixtures.random).opinion(vote.uuid(), text);
    }

    private OpinionReceipt handIn(int home, String text) {
        return handing.handIn(vote.id, signed(home, text));
    }

    private List<String> texts() {
        return box.opened(vote.id).stream().map(Opinion::text).sorted().toList();
    }

    @Test
    void every_household_says_something_whether_it_has_voted_or_not_and_whatever_it_chose() {
        vote.cast(0, Choice.APPROVE);
        vote.cast(1, Choice.OTHER_OPINION);
        IntStream.range(0, 3).forEach(home -> handIn(home, "Ý kiến " + home));
        vote.closesNow();
        assertEquals(List.of("Ý kiến 0", "Ý kiến 1", "Ý kiến 2"), texts());
    }

    @Test
    void its_receipt_is_the_boards_word_and_finds_it_in_the_list() {
        byte[] statement = signed(0, WORDS);
        OpinionReceipt receipt = handing.handIn(vote.id, statement);
        receipt.verify(fixtures.the(PublicBoard.class).key());
        assertEquals(receipt, OpinionReceipt.parse(receipt.json().getBytes(StandardCharsets.UTF_8)));
        assertEquals(receipt, handing.handIn(vote.id, statement), "the same bytes again bring the same receipt");
        vote.closesNow();
        assertEquals(receipt, handing.handIn(vote.id, statement), "also after the closing");
        assertEquals(List.of(new Opinion(vote.id, Digest.of(statement).hex(), WORDS)), box.opened(vote.id));
    }

    @Test
    void nobody_reads_what_is_in_the_box_before_the_closing_and_no_answer_tells_how_much_there_is() throws Exception {
        handIn(0, WORDS);
        assertRefused(OpinionRefusal.BOX_NOT_OPENED_YET, () -> box.opened(vote.id));
        assertRefused(OpinionRefusal.BOX_NOT_OPENED_YET, () -> hamlet.head().does(() -> box.opened(vote.id)));
        for (String path : List.of("/api/votes/" + vote.id + "/opinions", "/api/votes/" + vote.id, "/api/votes/" + vote.id + "/board",
                "/bieu-quyet/" + vote.id + "/y-kien")) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertTrue(!answer.body().contains("hẻm 12"), path);
        }
    }

    @Test
    void before_the_opening_and_after_the_closing_the_box_is_shut() {
        TestVote later = fixtures.aSealedVote(hamlet);
        byte[] early = new SignStatement(hamlet.homes().getFirst().key(), fixtures.random).opinion(later.uuid(), WORDS);
        assertRefused(OpinionRefusal.BOX_CLOSED, () -> handing.handIn(later.id, early));
        vote.closesNow();
        assertRefused(OpinionRefusal.BOX_CLOSED, () -> handIn(0, WORDS));
        assertThrows(SQLException.class, () -> fixtures.application().execute(
            "INSERT INTO opinions (vote_id, statement, text) VALUES (?, ?, 'x')", vote.id.text(), "0".repeat(64)), "nor past the program");
    }

    @Test
    void a_card_of_nobody_one_not_handed_over_and_one_of_another_vote_are_refused() {
        byte[] stranger = new SignStatement(new CardKey(fixtures.aSecret()), fixtures.random).opinion(vote.uuid(), WORDS);
        assertRefused(OpinionRefusal.OPINION_FROM_NOBODY, () -> handing.handIn(vote.id, stranger));
        assertRefused(OpinionRefusal.OPINION_CARD_INACTIVE, () -> handIn(3, WORDS));
        TestVote other = fixtures.anOpenVote(hamlet);
        assertRefused(OpinionRefusal.OTHER_VOTE, () -> handing.handIn(other.id, signed(0, WORDS)));
    }

    @Test
    void changed_words_a_borrowed_signature_and_a_spelling_of_its_own_are_refused() {
        String statement = new String(signed(0, WORDS), StandardCharsets.UTF_8);
        for (String forged : List.of(statement.replace("hẻm 12", "hẻm 13"), statement.replace("{\"opinion_on\"", "{ \"opinion_on\""), "{}", "")) {
            assertRefused(OpinionRefusal.MALFORMED_OPINION, () -> handing.handIn(vote.id, forged.getBytes(StandardCharsets.UTF_8)));
        }
        String another = new String(signed(1, "Khác"), StandardCharsets.UTF_8);
        String borrowed = statement.substring(0, statement.indexOf(",\"signature\"")) + another.substring(another.indexOf(",\"signature\""));
        assertRefused(OpinionRefusal.MALFORMED_OPINION, () -> handing.handIn(vote.id, borrowed.getBytes(StandardCharsets.UTF_8)));
        assertRefused(OpinionRefusal.NOT_READABLE, () -> handIn(0, "x".repeat(1001)));
        assertRefused(OpinionRefusal.NOT_READABLE, () -> handIn(0, "\u202e" + WORDS));
        assertRefused(OpinionRefusal.NOT_READABLE, () -> handing.handIn(vote.id, new byte[9_000]));
    }

    @Test
    void a_household_fills_the_box_for_itself_alone() {
        IntStream.range(0, 3).forEach(number -> handIn(0, "Ý kiến " + number));
        assertRefused(OpinionRefusal.BOX_FULL, () -> handIn(0, "Ý kiến nữa"));
        handIn(1, WORDS);
        vote.closesNow();
        assertEquals(4, texts().size());
    }

    /** Who has the whole database, but not the key beside it, learns whose an opinion is from nothing in it. */
    @Test
    void no_row_of_an_opinion_is_known_by_a_household_a_card_or_a_credential() throws SQLException {
        handIn(0, WORDS);
        String credential = new String(signed(0, WORDS), StandardCharsets.UTF_8).replaceAll(".*\"credential\":\"([0-9a-f]{64})\".*", "$1");
        List<String> rows = fixtures.owner().texts("SELECT o::text FROM opinions o UNION ALL SELECT m::text FROM opinion_marks m");
        for (String known : List.of(credential, hamlet.homes().getFirst().household().text(), hamlet.homes().getFirst().card().text(),
                hamlet.homes().getFirst().key().publicKey().toString(), vote.credential(0))) {
            assertTrue(rows.stream().noneMatch(row -> row.contains(known)), known);
        }
        assertThrows(SQLException.class, () -> fixtures.application().execute("DELETE FROM opinions"));
        assertThrows(SQLException.class, () -> fixtures.application().execute("UPDATE opinions SET text = 'khác'"));
    }
}
