package vn.danban.protocol.vectors;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.CardCode.CardCodeFault;
import vn.danban.protocol.CardCodes;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.ReceiptFault;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.ProvePossession;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for values, cards, credentials, trustees' keys, descriptions, receipts and events. */
final class ValueVectors {
    static final ElectionUuid UUID = new ElectionUuid("DanBanVectors1");
    private static final ElectionUuid OTHER_UUID = new ElectionUuid("DanBanVectors2");
    private static final BoardKey.Private BOARD_KEY = new BoardKey.Private(Digest.of("vector board key").bytes());
    private static final String TORSION = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec";

    private ValueVectors() {
    }

    static List<Cases> all() {
        return List.of(canonicalJson(), scalar(), element(), cardCode(), deriveCardKey(), credentialForVote(), credentialList(),
                generateTrusteeKey(), verifyTrusteeKey(), provePossession(), verifyPossession(), voteDescription(), ballotReceipt(), event());
    }

    /** The n-th fixed scalar of a name: a hash, so that anybody can make it again. */
    static Scalar fixed(String name, int n) {
        return Scalar.hash("vector|" + name + "|" + n);
    }

    static List<String> random(String name, int count) {
        return IntStream.range(0, count).mapToObj(n -> fixed(name, n).toString()).toList();
    }

    private static Cases canonicalJson() {
        return new Cases("CanonicalJson", "A text and its one JSON string.")
                .accepted("plain ASCII", "text", "Shall we?")
                .accepted("Vietnamese as it is", "text", "Ấp Bình Tân: làm đường liên ấp / nối xã")
                .accepted("quote and backslash", "text", "\"a\\b\"")
                .accepted("controls and DEL", "text", "\b\f\n\r\t\u0001\u001f\u007f")
                .accepted("beyond the basic plane", "text", "\ud83d\uddf3")
                .accepted("read back", "json", "\"a\\u0001\\n\\\"\\u007f é\"")
                .refused("slash escaped", FormatFault.NOT_CANONICAL, "json", "\"a\\/b\"")
                .refused("letter escaped", FormatFault.NOT_CANONICAL, "json", "\"\\u0061\"")
                .refused("upper-case escape", FormatFault.NOT_CANONICAL, "json", "\"\\u001F\"")
                .refused("short escape spelt out", FormatFault.NOT_CANONICAL, "json", "\"\\u000a\"")
                .refused("raw line end", FormatFault.NOT_CANONICAL, "json", "\"a\nb\"")
                .refused("unfinished", FormatFault.NOT_CANONICAL, "json", "\"a")
                .refused("trailing text", FormatFault.NOT_CANONICAL, "json", "\"a\" ");
    }

    private static Cases scalar() {
        var q = Scalar.ORDER;
        return new Cases("Scalar", "Decimal numbers from 0 to q - 1; everything else is refused, nothing is reduced.")
                .accepted("zero", "decimal", "0")
                .accepted("q - 1", "decimal", q.subtract(BigInteger.ONE).toString())
                .refused("q", FormatFault.SCALAR_NOT_REDUCED, "decimal", q.toString())
                .refused("far above q", FormatFault.SCALAR_NOT_REDUCED, "decimal", "9".repeat(200))
                .refused("empty", FormatFault.SCALAR_MALFORMED, "decimal", "")
                .refused("negative", FormatFault.SCALAR_MALFORMED, "decimal", "-1")
                .refused("plus sign", FormatFault.SCALAR_MALFORMED, "decimal", "+1")
                .refused("leading zero", FormatFault.SCALAR_MALFORMED, "decimal", "01")
                .refused("other digits", FormatFault.SCALAR_MALFORMED, "decimal", "\u0661")
                .refused("hexadecimal", FormatFault.SCALAR_MALFORMED, "decimal", "a1")
                .refused("space", FormatFault.SCALAR_MALFORMED, "decimal", " 1");
    }

    private static Cases element() {
        return new Cases("Element", "64 lower-case hexadecimal digits, big-endian; one spelling; in the subgroup of prime order.")
                .accepted("generator", "element", "66".repeat(31) + "58")
                .accepted("neutral", "element", "0".repeat(63) + "1")
                .accepted("the format's credential", "element", "fbaba8d87acfcb6823176aad3c8b664935a301e7c2763fdb560074d394db1d6a")
                .refused("upper case", FormatFault.ELEMENT_MALFORMED, "element", "FBABA8d87acfcb6823176aad3c8b664935a301e7c2763fdb560074d394db1d6a")
                .refused("63 digits", FormatFault.ELEMENT_MALFORMED, "element", "6".repeat(63))
                .refused("not on the curve", FormatFault.ELEMENT_NOT_ON_CURVE, "element", "0".repeat(63) + "2")
                .refused("y = p + 1, the neutral element again", FormatFault.ELEMENT_NOT_CANONICAL, "element", "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee")
                .refused("minus zero", FormatFault.ELEMENT_NOT_CANONICAL, "element", "8" + "0".repeat(62) + "1")
                .refused("order 2", FormatFault.ELEMENT_NOT_IN_GROUP, "element", TORSION)
                .refused("order 4", FormatFault.ELEMENT_NOT_IN_GROUP, "element", "0".repeat(64))
                .refused("generator plus a point of order 2", FormatFault.ELEMENT_NOT_IN_GROUP, "element", "9" + "9".repeat(62) + "5");
    }

    private static Cases cardCode() {
        var digits = "0123456789012345678901";
        var check = CardCodes.complete(digits);
        return new Cases("CardCode", "What a person typed, read as a card code. Separators: space, tab, line ends, U+00A0, '-', U+2010 to U+2014. Faults in this order: digits, length, check.")
                .accepted("24 digits", "typed", check)
                .accepted("groups of four", "typed", check.replaceAll("(.{4})", "$1 "))
                .accepted("dashes of all kinds", "typed", check.replaceAll("(.{6})", "$1\u2013-\u2011\u00a0\n"))
                .accepted("all zeros but the check", "typed", CardCodes.complete("0".repeat(22)))
                .accepted("all nines but the check", "typed", CardCodes.complete("9".repeat(22)))
                .refused("empty", CardCodeFault.WRONG_LENGTH, "typed", "")
                .refused("23 digits", CardCodeFault.WRONG_LENGTH, "typed", check.substring(1))
                .refused("25 digits", CardCodeFault.WRONG_LENGTH, "typed", check + "0")
                .refused("letter O for zero", CardCodeFault.NOT_DIGITS, "typed", "O" + check.substring(1))
                .refused("Arabic-Indic digit", CardCodeFault.NOT_DIGITS, "typed", "\u0660" + check.substring(1))
                .refused("one wrong digit", CardCodeFault.WRONG_CHECK_DIGITS, "typed", "1" + check.substring(1))
                .refused("neighbours swapped", CardCodeFault.WRONG_CHECK_DIGITS, "typed", "10" + check.substring(2))
                .refused("wrong check digits", CardCodeFault.WRONG_CHECK_DIGITS, "typed", digits + "00");
    }

    private static Cases deriveCardKey() {
        return new Cases("DeriveCardKey", "PBKDF2-HMAC-SHA-256, 600000 rounds, 64 bytes, salt = UTF-8 of the card set's id; s = big-endian number mod q, C = g^s.")
                .accepted("a card", "code", CardCodes.complete("0123456789012345678901"), "cardSet", "019a0000-0000-7000-8000-000000000001")
                .accepted("the same code in another card set", "code", CardCodes.complete("0123456789012345678901"), "cardSet", "019a0000-0000-7000-8000-000000000002")
                .refused("mistyped code", CardCodeFault.WRONG_CHECK_DIGITS, "code", "0".repeat(24), "cardSet", "019a0000-0000-7000-8000-000000000001");
    }

    private static Cases credentialForVote() {
        var secret = fixed("card", 1);
        var card = FixedBase.GENERATOR.power(secret).toString();
        return new Cases("CredentialForVote", "t = H(\"danban-credential|\" uuid \"|\" C), credential = C*g^t, signing key = s + t (only where the secret is given).")
                .accepted("a card in one vote", "uuid", UUID.text(), "card", card, "secret", secret.toString())
                .accepted("the same card in another vote", "uuid", OTHER_UUID.text(), "card", card, "secret", secret.toString())
                .accepted("without the secret", "uuid", UUID.text(), "card", card)
                .refused("card outside the group", FormatFault.ELEMENT_NOT_IN_GROUP, "uuid", UUID.text(), "card", TORSION)
                .refused("short uuid", FormatFault.UUID_MALFORMED, "uuid", "abc", "card", card)
                .refused("uuid not base58", FormatFault.UUID_MALFORMED, "uuid", "DanBanVectors0", "card", card);
    }

    private static Cases credentialList() {
        var credentials = IntStream.range(0, 5).mapToObj(n -> FixedBase.GENERATOR.power(fixed("credential", n)).toString()).toList();
        var first = credentials.getFirst();
        return new Cases("CredentialList", "Sorted by the little-endian encoding; no duplicates; optional weights.")
                .accepted("sorting", "credentials", credentials)
                .accepted("reading an unsorted list with weights", "list", "[\"" + credentials.get(0) + ",3\",\"" + credentials.get(1) + "\",\"" + credentials.get(2) + ",2000000000\"]")
                .accepted("empty", "list", "[]")
                .refused("twice the same", FormatFault.DUPLICATE_CREDENTIAL, "list", "[\"" + first + "\",\"" + first + "\"]")
                .refused("twice the same with weights", FormatFault.DUPLICATE_CREDENTIAL, "list", "[\"" + first + ",1\",\"" + first + ",2\"]")
                .refused("neutral element", FormatFault.ELEMENT_NEUTRAL, "list", "[\"" + "0".repeat(63) + "1\"]")
                .refused("outside the group", FormatFault.ELEMENT_NOT_IN_GROUP, "list", "[\"" + TORSION + "\"]")
                .refused("white space", FormatFault.NOT_CANONICAL, "list", "[\"" + first + "\" ]")
                .refused("trailing comma", FormatFault.NOT_CANONICAL, "list", "[\"" + first + "\",]")
                .refused("weight with leading zero", FormatFault.OUT_OF_RANGE, "list", "[\"" + first + ",01\"]")
                .refused("private list with logins", FormatFault.OUT_OF_RANGE, "list", "[\"" + first + ",1,login\"]");
    }

    private static Cases generateTrusteeKey() {
        return new Cases("GenerateTrusteeKey", "Draws x, then w of the proof of knowledge.")
                .accepted("one trustee", "random", random("trustee 1", 2))
                .accepted("another", "random", random("trustee 2", 2));
    }

    private static Cases verifyTrusteeKey() {
        var key = GenerateTrusteeKey.generate(new Replay.Input(WriteVectors.map("random", random("trustee 1", 2))).random()).key().json();
        var other = FixedBase.GENERATOR.power(fixed("nobody", 0)).toString();
        var own = key.substring(key.indexOf("\"public_key\":\"") + 14, key.lastIndexOf('"'));
        return new Cases("VerifyTrusteeKey", "A trustee's public key with its proof of knowledge.")
                .accepted("honest key", "key", key)
                .accepted("honest key with a name", "key", key.substring(0, key.length() - 1) + ",\"name\":\"Bà Sáu\"}")
                .refused("key without its proof: the proof is another key's", TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, "key", key.replace(own, other))
                .refused("neutral key", FormatFault.ELEMENT_NEUTRAL, "key", key.replace(own, "0".repeat(63) + "1"))
                .refused("key outside the group", FormatFault.ELEMENT_NOT_IN_GROUP, "key", key.replace(own, TORSION))
                .refused("fields in another order", FormatFault.NOT_CANONICAL, "key", "{\"public_key\":\"" + own + "\"," + key.substring(1, key.indexOf(",\"public_key")) + "}");
    }

    private static Cases provePossession() {
        return new Cases("ProvePossession", "Draws w.")
                .accepted("one vote", "uuid", UUID.text(), "secret", fixed("trustee 1", 0).toString(), "random", random("possession", 1));
    }

    private static Cases verifyPossession() {
        var secret = fixed("trustee 1", 0);
        var random = new Replay.Input(WriteVectors.map("random", random("possession", 1))).random();
        var proof = ProvePossession.prove(UUID, secret, random).json();
        var key = FixedBase.GENERATOR.power(secret).toString();
        var pok = GenerateTrusteeKey.generate(new Replay.Input(WriteVectors.map("random", random("trustee 1", 2))).random()).key().knowledge().json();
        return new Cases("VerifyPossession", "The same key, for one vote only.")
                .accepted("this vote", "uuid", UUID.text(), "publicKey", key, "possession", proof)
                .refused("another vote", TrusteeFault.BAD_PROOF_OF_POSSESSION, "uuid", OTHER_UUID.text(), "publicKey", key, "possession", proof)
                .refused("another key", TrusteeFault.BAD_PROOF_OF_POSSESSION, "uuid", UUID.text(), "publicKey", FixedBase.GENERATOR.power(fixed("trustee 2", 0)).toString(), "possession", proof)
                .refused("the proof of knowledge instead", TrusteeFault.BAD_PROOF_OF_POSSESSION, "uuid", UUID.text(), "publicKey", key, "possession", pok)
                .refused("challenge 0", TrusteeFault.BAD_PROOF_OF_POSSESSION, "uuid", UUID.text(), "publicKey", key, "possession", "{\"challenge\":\"0\",\"response\":\"1\"}")
                .refused("response q", FormatFault.SCALAR_NOT_REDUCED, "uuid", UUID.text(), "publicKey", key, "possession", "{\"challenge\":\"0\",\"response\":\"" + Scalar.ORDER + "\"}")
                .refused("space", FormatFault.NOT_CANONICAL, "uuid", UUID.text(), "publicKey", key, "possession", proof.replace(",", ", "));
    }

    static VoteDescription description() {
        return new VoteDescription("Ấp Bình Tân, xã Bình Minh Đông, tỉnh Tây Ninh", "K6", 412, 207, Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-27T10:00:00Z"),
                Digest.of("roll"), Digest.of("text"), List.of(Digest.of("paper 1"), Digest.of("paper 2")), Digest.of("pages"), BOARD_KEY.publicKey());
    }

    private static Cases voteDescription() {
        var json = description().json();
        return new Cases("VoteDescription", "The canonical JSON in the description of our elections.")
                .accepted("a vote", "description", json)
                .accepted("no papers", "description", json.replaceAll("\"papers\":\\[[^]]*]", "\"papers\":[]"))
                .refused("another version", FormatFault.NOT_CANONICAL, "description", json.replace("\"danban\":1", "\"danban\":2"))
                .refused("more required than there are households", FormatFault.OUT_OF_RANGE, "description", json.replace("207", "413"))
                .refused("nothing required", FormatFault.OUT_OF_RANGE, "description", json.replace("207", "0"))
                .refused("closes before it opens", FormatFault.OUT_OF_RANGE, "description", json.replace("2026-11-27", "2026-11-22"))
                .refused("local time", FormatFault.NOT_CANONICAL, "description", json.replace("T10:00:00Z", "T17:00:00+07:00"))
                .refused("fractions of a second", FormatFault.NOT_CANONICAL, "description", json.replace("T10:00:00Z", "T10:00:00.5Z"))
                .refused("no such day", FormatFault.NOT_CANONICAL, "description", json.replace("2026-11-27", "2026-11-31"))
                .refused("short digest", FormatFault.DIGEST_MALFORMED, "description", json.replace(Digest.of("roll").hex(), "00"))
                .refused("a field more", FormatFault.NOT_CANONICAL, "description", json.replace("}", ",\"x\":1}"))
                .refused("board key that is none", FormatFault.ELEMENT_NOT_IN_GROUP, "description", json.replace(BOARD_KEY.publicKey().hex(), "01" + "0".repeat(62)));
    }

    private static Cases ballotReceipt() {
        var ballot = Digest.of("ballot").base64();
        var event = Digest.of("event").hex();
        var receipt = BallotReceipt.sign(BOARD_KEY, UUID, Digest.of("ballot"), 7, Digest.of("event")).json();
        var key = BOARD_KEY.publicKey().hex();
        return new Cases("BallotReceipt", "Ed25519 over \"danban-receipt|\" and the receipt without its signature.")
                .accepted("signing", "seed", Digest.of("vector board key").hex(), "uuid", UUID.text(), "ballot", ballot, "height", 7L, "event", event)
                .accepted("verifying", "boardKey", key, "receipt", receipt)
                .refused("another key", ReceiptFault.BAD_SIGNATURE, "boardKey", new BoardKey.Private(Digest.of("other").bytes()).publicKey().hex(), "receipt", receipt)
                .refused("another height", ReceiptFault.BAD_SIGNATURE, "boardKey", key, "receipt", receipt.replace("\"height\":7", "\"height\":8"))
                .refused("another ballot", ReceiptFault.BAD_SIGNATURE, "boardKey", key, "receipt", receipt.replace(ballot, Digest.of("other ballot").base64()))
                .refused("another event", ReceiptFault.BAD_SIGNATURE, "boardKey", key, "receipt", receipt.replace(event, Digest.of("other event").hex()))
                .refused("signature cut short", ReceiptFault.SIGNATURE_MALFORMED, "boardKey", key, "receipt", receipt.replaceAll("..\"}$", "\"}"))
                .refused("padded tracker", FormatFault.DIGEST_MALFORMED, "boardKey", key, "receipt", receipt.replace(ballot, ballot + "="))
                .refused("white space", FormatFault.NOT_CANONICAL, "boardKey", key, "receipt", receipt + "\n");
    }

    private static Cases event() {
        var setup = Event.setup(Digest.of("setup data"));
        var ballot = setup.next(EventType.BALLOT, Digest.of("ballot"));
        var end = ballot.endBallots();
        return new Cases("Event", "The links of the chain.")
                .accepted("setup", "event", string(setup.bytes()))
                .accepted("ballot", "event", string(ballot.bytes()))
                .accepted("end of ballots", "event", string(end.bytes()))
                .refused("ballot without parent", FormatFault.NOT_CANONICAL, "event", "{\"height\":1,\"type\":\"Ballot\",\"payload\":\"" + Digest.of("ballot") + "\"}")
                .refused("end of ballots with payload", FormatFault.NOT_CANONICAL, "event", string(end.bytes()).replace("}", ",\"payload\":\"" + Digest.of("x") + "\"}"))
                .refused("unknown type", FormatFault.NOT_CANONICAL, "event", string(ballot.bytes()).replace("\"Ballot\"", "\"Vote\""))
                .refused("shuffle", FormatFault.NOT_SUPPORTED, "event", string(ballot.bytes()).replace("\"Ballot\"", "\"Shuffle\""))
                .refused("height with leading zero", FormatFault.NOT_CANONICAL, "event", string(ballot.bytes()).replace("\"height\":1", "\"height\":01"));
    }

    static String string(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
