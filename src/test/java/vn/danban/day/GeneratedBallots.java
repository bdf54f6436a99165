package vn.danban.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.day.BoothRooms.PaperCard;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.DeriveCardKey;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.ConsentStatement;
import vn.danban.testing.Caller;

/** Households whose ballots are sealed by a program from the codes on their cards and sent as the booth sends them. */
final class GeneratedBallots {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<CardKey> keys;

    /** Stretches the codes of these cards: a good part of a second each. */
    GeneratedBallots(List<PaperCard> cards, String cardSet) {
        keys = cards.parallelStream().map(card -> DeriveCardKey.derive(card.code(), cardSet)).toList();
    }

    /** So many of them agree in the hamlet's one open consent poll. */
    void agreeToDecideOnline(Caller caller, String hamlet, int agreeing) {
        String poll = caller.get("/api/hamlets/" + hamlet + "/consent-polls").body();
        ElectionUuid id = new ElectionUuid(poll.replaceFirst("(?s).*?\"poll\":\"([^\"]+)\".*", "$1"));
        Digest matter = Digest.parseHex(poll.replaceFirst("(?s).*?\"textHash\":\"([^\"]+)\".*", "$1"));
        keys.stream().limit(agreeing).forEach(key -> {
            byte[] statement = new SignStatement(key, RandomScalars.from(RANDOM)).consent(id, matter, ConsentStatement.Answer.AGREE);
            HttpResponse<String> taken = caller.post("/api/consent-polls/" + id + "/answers", new String(statement));
            assertEquals(201, taken.statusCode(), taken.body());
        });
    }

    /** All of them vote: the first so many agree, then so many disagree, the rest are of another opinion. */
    void cast(Caller caller, String vote, int approve, int reject) {
        SealBallot sealing = new SealBallot(Election.parse(caller.get("/api/votes/" + vote + "/election").body().getBytes()));
        ElectionUuid uuid = new ElectionUuid(vote);
        IntStream.range(0, keys.size()).parallel().forEach(i -> {
            List<Integer> answer = i < approve ? List.of(1, 0, 0) : i < approve + reject ? List.of(0, 1, 0) : List.of(0, 0, 1);
            byte[] ballot = sealing.seal(List.of(answer), keys.get(i).signingKey(uuid), RandomScalars.from(RANDOM));
            HttpResponse<String> receipt = caller.post("/api/votes/" + vote + "/ballots", new String(ballot));
            assertEquals(201, receipt.statusCode(), receipt.body());
        });
    }
}
