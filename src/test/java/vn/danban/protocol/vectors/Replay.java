package vn.danban.protocol.vectors;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.CardCode;
import vn.danban.protocol.CredentialForVote;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Proof;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.protocol.sealing.DecryptPartially;
import vn.danban.protocol.sealing.DeriveCardKey;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.ProvePossession;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.VerifyPartialDecryption;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.protocol.trustee.VerifyPossession;
import vn.danban.protocol.trustee.VerifyTrusteeKey;

/**
 * What a vector's input must be turned into, per algorithm: the one place that knows the fields of the vector files.
 */
final class Replay {
    private static final Map<String, Function<Input, Map<String, Object>>> ALGORITHMS = Map.ofEntries(
            entry("CanonicalJson", Replay::canonicalJson),
            entry("Scalar", Replay::scalar),
            entry("Element", Replay::element),
            entry("CardCode", Replay::cardCode),
            entry("DeriveCardKey", Replay::deriveCardKey),
            entry("CredentialForVote", Replay::credentialForVote),
            entry("SignConsent", Statements::signConsent),
            entry("ReadConsent", Statements::readConsent),
            entry("SignOpinion", Statements::signOpinion),
            entry("CredentialList", Replay::credentialList),
            entry("GenerateTrusteeKey", Replay::generateTrusteeKey),
            entry("VerifyTrusteeKey", Replay::verifyTrusteeKey),
            entry("ProvePossession", Replay::provePossession),
            entry("VerifyPossession", Replay::verifyPossession),
            entry("VoteDescription", Replay::voteDescription),
            entry("SealBallot", Replay::sealBallot),
            entry("OpenBallot", BallotVectors::replayOpenBallot),
            entry("VerifyBallot", Replay::verifyBallot),
            entry("DecryptPartially", Replay::decryptPartially),
            entry("VerifyPartialDecryption", Replay::verifyPartialDecryption),
            entry("BallotReceipt", Replay::ballotReceipt),
            entry("Event", Replay::event));

    private Replay() {}

    static Map<String, Object> run(String algorithm, Map<String, Object> input) {
        var others = Logs.ALGORITHMS.getOrDefault(algorithm, Ceremonies.ALGORITHMS.get(algorithm));
        return ALGORITHMS.getOrDefault(algorithm, others).apply(new Input(input));
    }

    /** The fields of one case. */
    record Input(Map<String, Object> fields) {
        boolean has(String name) {
            return fields.containsKey(name);
        }

        String text(String name) {
            return (String) fields.get(name);
        }

        byte[] bytes(String name) {
            return CanonicalJson.bytes(text(name));
        }

        int number(String name) {
            return ((Long) fields.get(name)).intValue();
        }

        List<String> texts(String name) {
            return ((List<?>) fields.get(name)).stream().map(String.class::cast).toList();
        }

        ElectionUuid uuid() {
            return new ElectionUuid(text("uuid"));
        }

        Scalar scalar(String name) {
            return Scalar.parse(text(name));
        }

        Digest digest(String name) {
            return Digest.parseHex(text(name));
        }

        RandomScalars random() {
            Iterator<String> scalars = texts("random").iterator();
            return () -> Scalar.parse(scalars.next());
        }

        List<List<Integer>> choices() {
            return ((List<?>) fields.get("choices"))
                    .stream()
                            .map(row -> ((List<?>) row)
                                    .stream()
                                            .map(choice -> ((Long) choice).intValue())
                                            .toList())
                            .toList();
        }
    }

    static Map<String, Object> output(Object... namesAndValues) {
        var output = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            output.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return output;
    }

    private static String string(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> canonicalJson(Input input) {
        if (input.has("text")) {
            return output("json", CanonicalJson.quote(input.text("text")));
        }
        var reader = new CanonicalJson.Reader(input.bytes("json"));
        var text = reader.string();
        reader.end();
        return output("text", text);
    }

    private static Map<String, Object> scalar(Input input) {
        return output("value", input.scalar("decimal").toString());
    }

    private static Map<String, Object> element(Input input) {
        return output(
                "littleEndian",
                HexFormat.of().formatHex(Element.decode(input.text("element")).littleEndian()));
    }

    private static Map<String, Object> cardCode(Input input) {
        var code = CardCode.parse(input.text("typed"));
        return output("digits", code.digits(), "printed", code.printed());
    }

    private static Map<String, Object> deriveCardKey(Input input) {
        var key = DeriveCardKey.derive(CardCode.parse(input.text("code")), input.text("cardSet"));
        return output(
                "secret", key.secret().toString(), "publicKey", key.publicKey().toString());
    }

    private static Map<String, Object> credentialForVote(Input input) {
        var card = Element.decode(input.text("card"));
        var output = output(
                "shift",
                CredentialForVote.shift(input.uuid(), card).toString(),
                "credential",
                CredentialForVote.of(input.uuid(), card).toString());
        if (input.has("secret")) {
            output.put(
                    "signingKey",
                    new CardKey(input.scalar("secret")).signingKey(input.uuid()).toString());
        }
        return output;
    }

    private static Map<String, Object> credentialList(Input input) {
        var list = input.has("list")
                ? CredentialList.parse(input.bytes("list"))
                : CredentialList.of(
                        input.texts("credentials").stream().map(Element::decode).toList());
        return output("list", string(list.bytes()), "size", (long) list.size(), "sorted", list.isSorted());
    }

    private static Map<String, Object> generateTrusteeKey(Input input) {
        var pair = GenerateTrusteeKey.generate(input.random());
        return output("secret", pair.secret().toString(), "key", pair.key().json());
    }

    private static Map<String, Object> verifyTrusteeKey(Input input) {
        var key = TrusteeKey.parse(input.bytes("key"));
        VerifyTrusteeKey.verify(key);
        return output("publicKey", key.publicKey().toString());
    }

    private static Map<String, Object> provePossession(Input input) {
        return output("possession", ProvePossession.prove(input.uuid(), input.scalar("secret"), input.random()).json());
    }

    private static Map<String, Object> verifyPossession(Input input) {
        VerifyPossession.verify(
                input.uuid(), Element.decode(input.text("publicKey")), Proof.parse(input.bytes("possession")));
        return output();
    }

    private static Map<String, Object> voteDescription(Input input) {
        var vote = VoteDescription.parse(input.text("description"));
        return output(
                "place",
                vote.place(),
                "matter",
                vote.matter(),
                "households",
                (long) vote.households(),
                "required",
                (long) vote.required(),
                "opens",
                vote.opens().toString(),
                "closes",
                vote.closes().toString(),
                "papers",
                vote.papers().stream().map(Digest::hex).toList(),
                "boardKey",
                vote.boardKey().hex());
    }

    private static Map<String, Object> sealBallot(Input input) {
        var ballot = new SealBallot(Election.parse(input.bytes("election")))
                .seal(input.choices(), input.scalar("signingKey"), input.random());
        return output("ballot", string(ballot), "tracker", Digest.of(ballot).base64());
    }

    private static Map<String, Object> verifyBallot(Input input) {
        var verifier = new VerifyBallot(
                Election.parse(input.bytes("election")), CredentialList.parse(input.bytes("credentials")));
        var ballot = verifier.verify(input.bytes("ballot"));
        return output("credential", ballot.credential().toString(), "tracker", ballot.tracker());
    }

    private static Map<String, Object> decryptPartially(Input input) {
        var decryption = DecryptPartially.decrypt(
                Election.parse(input.bytes("election")),
                EncryptedTally.parse(input.bytes("tally")),
                input.scalar("secret"),
                input.random());
        return output("decryption", string(decryption.bytes()));
    }

    private static Map<String, Object> verifyPartialDecryption(Input input) {
        VerifyPartialDecryption.verify(
                Election.parse(input.bytes("election")),
                Element.decode(input.text("publicKey")),
                EncryptedTally.parse(input.bytes("tally")),
                PartialDecryption.parse(input.bytes("decryption")));
        return output();
    }

    private static Map<String, Object> ballotReceipt(Input input) {
        if (input.has("seed")) {
            var key = new BoardKey.Private(HexFormat.of().parseHex(input.text("seed")));
            var receipt = BallotReceipt.sign(
                    key,
                    input.uuid(),
                    Digest.parseBase64(input.text("ballot")),
                    input.number("height"),
                    input.digest("event"));
            return output("boardKey", key.publicKey().hex(), "receipt", receipt.json());
        }
        var receipt = BallotReceipt.parse(input.bytes("receipt"));
        receipt.verify(BoardKey.parse(input.text("boardKey")));
        return output("ballot", receipt.ballot().base64(), "height", (long) receipt.height());
    }

    private static Map<String, Object> event(Input input) {
        var event = Event.parse(input.bytes("event"));
        return output(
                "digest",
                event.digest().hex(),
                "height",
                (long) event.height(),
                "type",
                event.type().written(),
                "parent",
                hex(event.parent()),
                "payload",
                hex(event.payload()));
    }

    private static String hex(Optional<Digest> digest) {
        return digest.map(Digest::hex).orElse("");
    }
}
