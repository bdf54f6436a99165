package vn.danban.protocol.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.ConsentStatement;
import vn.danban.protocol.vectors.Replay.Input;

/** What the vectors about open statements must be turned into. */
final class Statements {
    private Statements() {}

    static Map<String, Object> signConsent(Input input) {
        var statement = new SignStatement(new CardKey(input.scalar("secret")), input.random()).consent(
                new ElectionUuid(input.text("poll")), input.digest("matter"), ConsentStatement.Answer.valueOf(input.text("answer")));
        return Replay.output("statement", new String(statement, StandardCharsets.UTF_8));
    }

    static Map<String, Object> readConsent(Input input) {
        var statement = ConsentStatement.verified(input.bytes("statement"));
        return Replay.output("credential", statement.credential().toString(), "answer", statement.answer().name());
    }

    static Map<String, Object> signOpinion(Input input) {
        var statement = new SignStatement(new CardKey(input.scalar("secret")), input.random())
                .opinion(new ElectionUuid(input.text("vote")), input.text("text"));
        return Replay.output("statement", new String(statement, StandardCharsets.UTF_8));
    }
}
