package vn.danban.protocol.vectors;

import static vn.danban.protocol.vectors.ValueVectors.OTHER_UUID;
import static vn.danban.protocol.vectors.ValueVectors.TORSION;
import static vn.danban.protocol.vectors.ValueVectors.UUID;
import static vn.danban.protocol.vectors.ValueVectors.fixed;

import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.CardCode.CardCodeFault;
import vn.danban.protocol.CardCodes;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.statement.StatementFault;
import vn.danban.protocol.vectors.WriteVectors.Cases;

/** Inputs for cards and credentials. */
final class CardVectors {
    private CardVectors() {}

    static List<Cases> all() {
        return List.of(cardCode(), deriveCardKey(), credentialForVote(), signConsent(), readConsent(), signOpinion(), credentialList());
    }

    private static Cases cardCode() {
        var digits = "0123456789012345678901";
        var check = CardCodes.complete(digits);
        return new Cases(
                        "CardCode",
                        "What a person typed, read as a card code. Separators: space, tab, line ends, U+00A0, '-',"
                                + " U+2010 to U+2014. Faults in this order: digits, length, check.")
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
        return new Cases(
                        "DeriveCardKey",
                        "PBKDF2-HMAC-SHA-256, 600000 rounds, 64 bytes, salt = UTF-8 of the card set's id; s ="
                                + " big-endian number mod q, C = g^s.")
                .accepted(
                        "a card",
                        "code",
                        CardCodes.complete("0123456789012345678901"),
                        "cardSet",
                        "019a0000-0000-7000-8000-000000000001")
                .accepted(
                        "the same code in another card set",
                        "code",
                        CardCodes.complete("0123456789012345678901"),
                        "cardSet",
                        "019a0000-0000-7000-8000-000000000002")
                .refused(
                        "mistyped code",
                        CardCodeFault.WRONG_CHECK_DIGITS,
                        "code",
                        "0".repeat(24),
                        "cardSet",
                        "019a0000-0000-7000-8000-000000000001");
    }

    private static Cases credentialForVote() {
        var secret = fixed("card", 1);
        var card = FixedBase.GENERATOR.power(secret).toString();
        return new Cases(
                        "CredentialForVote",
                        "t = H(\"danban-credential|\" uuid \"|\" C), credential = C*g^t, signing key = s + t (only"
                                + " where the secret is given).")
                .accepted("a card in one vote", "uuid", UUID.text(), "card", card, "secret", secret.toString())
                .accepted(
                        "the same card in another vote",
                        "uuid",
                        OTHER_UUID.text(),
                        "card",
                        card,
                        "secret",
                        secret.toString())
                .accepted("without the secret", "uuid", UUID.text(), "card", card)
                .refused(
                        "card outside the group",
                        FormatFault.ELEMENT_NOT_IN_GROUP,
                        "uuid",
                        UUID.text(),
                        "card",
                        TORSION)
                .refused("short uuid", FormatFault.UUID_MALFORMED, "uuid", "abc", "card", card)
                .refused("uuid not base58", FormatFault.UUID_MALFORMED, "uuid", "DanBanVectors0", "card", card);
    }

    private static final String MATTER = Digest.of("Giờ phát loa\n\nĐồng ý không?\n").hex();

    private static Cases signConsent() {
        return new Cases("SignConsent", "Protocol 7.1: an open answer, signed with the card's key for this poll.")
                .accepted("agrees", consent("AGREE"))
                .accepted("does not agree", consent("DISAGREE"))
                .refused("short poll name", FormatFault.UUID_MALFORMED, "poll", "abc", "matter", MATTER, "answer", "AGREE",
                        "secret", fixed("card", 1).toString(), "random", List.of(fixed("w", 1).toString()));
    }

    private static Object[] consent(String answer) {
        return new Object[] {"poll", UUID.text(), "matter", MATTER, "answer", answer, "secret", fixed("card", 1).toString(),
            "random", List.of(fixed("w", 1).toString())};
    }

    private static Cases readConsent() {
        var signed = Replay.run("SignConsent", WriteVectors.map(consent("AGREE"))).get("statement").toString();
        var other = Replay.run("SignConsent", WriteVectors.map(consent("DISAGREE"))).get("statement").toString();
        return new Cases("ReadConsent", "Protocol 7.1: canonical, and signed by the holder of its credential.")
                .accepted("as signed", "statement", signed)
                .refused("another answer under the same signature", StatementFault.BAD_SIGNATURE, "statement",
                        signed.replace("AGREE", "DISAGREE"))
                .refused("another poll", StatementFault.BAD_SIGNATURE, "statement", signed.replace(UUID.text(), OTHER_UUID.text()))
                .refused("another text", StatementFault.BAD_SIGNATURE, "statement", signed.replace(MATTER, "0".repeat(64)))
                .refused("the signature of another answer", StatementFault.BAD_SIGNATURE, "statement",
                        signed.substring(0, signed.indexOf(",\"signature\"")) + other.substring(other.indexOf(",\"signature\"")))
                .refused("no answer at all", StatementFault.UNKNOWN_ANSWER, "statement", signed.replace("AGREE", "MAYBE"))
                .refused("white space", FormatFault.NOT_CANONICAL, "statement", signed + " ")
                .refused("fields in another order", FormatFault.NOT_CANONICAL, "statement", signed.replaceFirst("(\"consent_poll\":\"[^\"]+\"),(\"matter\":\"[^\"]+\")", "$2,$1"))
                .refused("credential outside the group", FormatFault.ELEMENT_NOT_IN_GROUP, "statement",
                        signed.replaceAll("\"credential\":\"[0-9a-f]{64}\"", "\"credential\":\"" + TORSION + "\""));
    }

    private static Cases signOpinion() {
        return new Cases("SignOpinion", "Protocol 7.2: an opinion in words, signed with the card's key for this vote's box.")
                .accepted("in Vietnamese, over two lines", "vote", UUID.text(), "text", "Đề nghị làm \"cầu\" trước.\nCảm ơn.",
                        "secret", fixed("card", 1).toString(), "random", List.of(fixed("w", 2).toString()))
                .refused("short vote name", FormatFault.UUID_MALFORMED, "vote", "abc", "text", "x", "secret",
                        fixed("card", 1).toString(), "random", List.of(fixed("w", 2).toString()));
    }

    private static Cases credentialList() {
        var credentials = IntStream.range(0, 5)
                .mapToObj(n -> FixedBase.GENERATOR.power(fixed("credential", n)).toString())
                .toList();
        var first = credentials.getFirst();
        return new Cases("CredentialList", "Sorted by the little-endian encoding; no duplicates; optional weights.")
                .accepted("sorting", "credentials", credentials)
                .accepted(
                        "reading an unsorted list with weights",
                        "list",
                        "[\"" + credentials.get(0) + ",3\",\"" + credentials.get(1) + "\",\"" + credentials.get(2)
                                + ",2000000000\"]")
                .accepted("empty", "list", "[]")
                .refused(
                        "twice the same",
                        FormatFault.DUPLICATE_CREDENTIAL,
                        "list",
                        "[\"" + first + "\",\"" + first + "\"]")
                .refused(
                        "twice the same with weights",
                        FormatFault.DUPLICATE_CREDENTIAL,
                        "list",
                        "[\"" + first + ",1\",\"" + first + ",2\"]")
                .refused("neutral element", FormatFault.ELEMENT_NEUTRAL, "list", "[\"" + "0".repeat(63) + "1\"]")
                .refused("outside the group", FormatFault.ELEMENT_NOT_IN_GROUP, "list", "[\"" + TORSION + "\"]")
                .refused("white space", FormatFault.NOT_CANONICAL, "list", "[\"" + first + "\" ]")
                .refused("trailing comma", FormatFault.NOT_CANONICAL, "list", "[\"" + first + "\",]")
                .refused("weight with leading zero", FormatFault.OUT_OF_RANGE, "list", "[\"" + first + ",01\"]")
                .refused("private list with logins", FormatFault.OUT_OF_RANGE, "list", "[\"" + first + ",1,login\"]");
    }
}
