package vn.danban.protocol.vectors;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.ReceiptFault;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.Event;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for values, descriptions, receipts and events, and what all vectors share. */
final class ValueVectors {
    static final ElectionUuid UUID = new ElectionUuid("DanBanVectors1");
    static final ElectionUuid OTHER_UUID = new ElectionUuid("DanBanVectors2");
    private static final BoardKey.Private BOARD_KEY =
            new BoardKey.Private(Digest.of("vector board key").bytes());
    static final String TORSION = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec";

    private ValueVectors() {}

    static List<Cases> all() {
        return List.of(canonicalJson(), scalar(), element(), voteDescription(), ballotReceipt(), event());
    }

    /** The n-th fixed scalar of a name: a hash, so that anybody can make it again. */
    static Scalar fixed(String name, int n) {
        return Scalar.hash("vector|" + name + "|" + n);
    }

    static List<String> random(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> fixed(name, n).toString())
                .toList();
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
        return new Cases(
                        "Element",
                        "64 lower-case hexadecimal digits, big-endian; one spelling; in the subgroup of prime order.")
                .accepted("generator", "element", "66".repeat(31) + "58")
                .accepted("neutral", "element", "0".repeat(63) + "1")
                .accepted(
                        "the format's credential",
                        "element",
                        "fbaba8d87acfcb6823176aad3c8b664935a301e7c2763fdb560074d394db1d6a")
                .refused(
                        "upper case",
                        FormatFault.ELEMENT_MALFORMED,
                        "element",
                        "FBABA8d87acfcb6823176aad3c8b664935a301e7c2763fdb560074d394db1d6a")
                .refused("63 digits", FormatFault.ELEMENT_MALFORMED, "element", "6".repeat(63))
                .refused("not on the curve", FormatFault.ELEMENT_NOT_ON_CURVE, "element", "0".repeat(63) + "2")
                .refused(
                        "y = p + 1, the neutral element again",
                        FormatFault.ELEMENT_NOT_CANONICAL,
                        "element",
                        "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee")
                .refused("minus zero", FormatFault.ELEMENT_NOT_CANONICAL, "element", "8" + "0".repeat(62) + "1")
                .refused("order 2", FormatFault.ELEMENT_NOT_IN_GROUP, "element", TORSION)
                .refused("order 4", FormatFault.ELEMENT_NOT_IN_GROUP, "element", "0".repeat(64))
                .refused(
                        "generator plus a point of order 2",
                        FormatFault.ELEMENT_NOT_IN_GROUP,
                        "element",
                        "9" + "9".repeat(62) + "5");
    }

    static VoteDescription description() {
        return new VoteDescription(
                "Ấp Bình Tân, xã Bình Minh Đông, tỉnh Tây Ninh",
                "K6",
                412,
                207,
                Instant.parse("2026-11-23T00:00:00Z"),
                Instant.parse("2026-11-27T10:00:00Z"),
                Digest.of("roll"),
                Digest.of("text"),
                List.of(Digest.of("paper 1"), Digest.of("paper 2")),
                Digest.of("pages"),
                BOARD_KEY.publicKey());
    }

    private static Cases voteDescription() {
        var json = description().json();
        return new Cases("VoteDescription", "The canonical JSON in the description of our elections.")
                .accepted("a vote", "description", json)
                .accepted("no papers", "description", json.replaceAll("\"papers\":\\[[^]]*]", "\"papers\":[]"))
                .refused(
                        "another version",
                        FormatFault.NOT_CANONICAL,
                        "description",
                        json.replace("\"danban\":1", "\"danban\":2"))
                .refused(
                        "more required than there are households",
                        FormatFault.OUT_OF_RANGE,
                        "description",
                        json.replace("207", "413"))
                .refused("nothing required", FormatFault.OUT_OF_RANGE, "description", json.replace("207", "0"))
                .refused(
                        "closes before it opens",
                        FormatFault.OUT_OF_RANGE,
                        "description",
                        json.replace("2026-11-27", "2026-11-22"))
                .refused(
                        "local time",
                        FormatFault.NOT_CANONICAL,
                        "description",
                        json.replace("T10:00:00Z", "T17:00:00+07:00"))
                .refused(
                        "fractions of a second",
                        FormatFault.NOT_CANONICAL,
                        "description",
                        json.replace("T10:00:00Z", "T10:00:00.5Z"))
                .refused(
                        "no such day",
                        FormatFault.NOT_CANONICAL,
                        "description",
                        json.replace("2026-11-27", "2026-11-31"))
                .refused(
                        "short digest",
                        FormatFault.DIGEST_MALFORMED,
                        "description",
                        json.replace(Digest.of("roll").hex(), "00"))
                .refused("a field more", FormatFault.NOT_CANONICAL, "description", json.replace("}", ",\"x\":1}"))
                .refused(
                        "board key that is none",
                        FormatFault.ELEMENT_NOT_IN_GROUP,
                        "description",
                        json.replace(BOARD_KEY.publicKey().hex(), "01" + "0".repeat(62)));
    }

    private static Cases ballotReceipt() {
        var ballot = Digest.of("ballot").base64();
        var event = Digest.of("event").hex();
        var receipt = BallotReceipt.sign(BOARD_KEY, UUID, Digest.of("ballot"), 7, Digest.of("event"))
                .json();
        var key = BOARD_KEY.publicKey().hex();
        return new Cases("BallotReceipt", "Ed25519 over \"danban-receipt|\" and the receipt without its signature.")
                .accepted(
                        "signing",
                        "seed",
                        Digest.of("vector board key").hex(),
                        "uuid",
                        UUID.text(),
                        "ballot",
                        ballot,
                        "height",
                        7L,
                        "event",
                        event)
                .accepted("verifying", "boardKey", key, "receipt", receipt)
                .refused(
                        "another key",
                        ReceiptFault.BAD_SIGNATURE,
                        "boardKey",
                        new BoardKey.Private(Digest.of("other").bytes())
                                .publicKey()
                                .hex(),
                        "receipt",
                        receipt)
                .refused(
                        "another height",
                        ReceiptFault.BAD_SIGNATURE,
                        "boardKey",
                        key,
                        "receipt",
                        receipt.replace("\"height\":7", "\"height\":8"))
                .refused(
                        "another ballot",
                        ReceiptFault.BAD_SIGNATURE,
                        "boardKey",
                        key,
                        "receipt",
                        receipt.replace(ballot, Digest.of("other ballot").base64()))
                .refused(
                        "another event",
                        ReceiptFault.BAD_SIGNATURE,
                        "boardKey",
                        key,
                        "receipt",
                        receipt.replace(event, Digest.of("other event").hex()))
                .refused(
                        "signature cut short",
                        ReceiptFault.SIGNATURE_MALFORMED,
                        "boardKey",
                        key,
                        "receipt",
                        receipt.replaceAll("..\"}$", "\"}"))
                .refused(
                        "padded tracker",
                        FormatFault.DIGEST_MALFORMED,
                        "boardKey",
                        key,
                        "receipt",
                        receipt.replace(ballot, ballot + "="))
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
                .refused(
                        "ballot without parent",
                        FormatFault.NOT_CANONICAL,
                        "event",
                        "{\"height\":1,\"type\":\"Ballot\",\"payload\":\"" + Digest.of("ballot") + "\"}")
                .refused(
                        "end of ballots with payload",
                        FormatFault.NOT_CANONICAL,
                        "event",
                        string(end.bytes()).replace("}", ",\"payload\":\"" + Digest.of("x") + "\"}"))
                .refused(
                        "unknown type",
                        FormatFault.NOT_CANONICAL,
                        "event",
                        string(ballot.bytes()).replace("\"Ballot\"", "\"Vote\""))
                .refused(
                        "shuffle",
                        FormatFault.NOT_SUPPORTED,
                        "event",
                        string(ballot.bytes()).replace("\"Ballot\"", "\"Shuffle\""))
                .refused(
                        "height with leading zero",
                        FormatFault.NOT_CANONICAL,
                        "event",
                        string(ballot.bytes()).replace("\"height\":1", "\"height\":01"));
    }

    static String string(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
