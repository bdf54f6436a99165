package vn.danban.mutants;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.danban.elections.Curve;
import vn.danban.elections.Draft;
import vn.danban.elections.ForgedBallot.Trick;
import vn.danban.elections.ForgedBallot;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.Question;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.group.Element;
import vn.danban.verifier.Check;

/** Points off the curve, outside the group, or spelt twice: in ballots with every proof adapted, and in every other place of a point. */
final class PointKinds {
    private static final UnaryOperator<String> SAME = text -> text;

    private PointKinds() {}

    static List<Kind> kinds() {
        return List.of(
                ballot("α plus a point of order 2, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP, new Trick(plus(Curve.ORDER_2), SAME, 2, false)),
                ballot("α plus a point of order 4, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP, new Trick(plus(Curve.ORDER_4), SAME, 4, false)),
                ballot("α plus a point of order 8, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP, new Trick(plus(Curve.ORDER_8), SAME, 8, false)),
                ballot("β plus a point of order 2, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP, new Trick(SAME, plus(Curve.ORDER_2), 2, false)),
                ballot("β plus a point of order 8, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP, new Trick(SAME, plus(Curve.ORDER_8), 8, false)),
                ballot("α and β plus points of order 8, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP,
                        new Trick(plus(Curve.ORDER_8), plus(Curve.ORDER_8), 8, false)),
                ballot("α of order 8, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP, new Trick(plus(Curve.ORDER_8), SAME, 8, true)),
                ballot("α of order 2, proofs adapted", BallotFault.ELEMENT_NOT_IN_GROUP, new Trick(plus(Curve.ORDER_2), SAME, 2, true)),
                ballot("neutral α with y above p, proofs adapted", BallotFault.ELEMENT_INVALID,
                        new Trick(_ -> Curve.NEUTRAL.encodeAboveP(), SAME, 1, true)),
                ballot("neutral α with minus zero, proofs adapted", BallotFault.ELEMENT_INVALID,
                        new Trick(_ -> Curve.spell(BigInteger.ONE, true), SAME, 1, true)),
                ballot("α in upper case, proofs adapted", BallotFault.ELEMENT_INVALID, new Trick(text -> text.toUpperCase(Locale.ROOT), SAME, 1, false)),
                ballot("α off the curve", BallotFault.ELEMENT_INVALID, new Trick(PointKinds::offCurve, SAME, 1, false)),
                ballot("α too short", BallotFault.ELEMENT_INVALID, new Trick(text -> text.substring(2), SAME, 1, false)),
                ballot("β with a prefix", BallotFault.ELEMENT_INVALID, new Trick(SAME, text -> "0x" + text, 1, false)),
                elsewhere("election key plus a point of order 8", Check.S2, FormatFault.ELEMENT_NOT_IN_GROUP, Draft.ELECTION, plus(Curve.ORDER_8)),
                elsewhere("election key off the curve", Check.S2, FormatFault.ELEMENT_NOT_ON_CURVE, Draft.ELECTION, PointKinds::offCurve),
                elsewhere("neutral election key", Check.S2, FormatFault.OUT_OF_RANGE, Draft.ELECTION, _ -> Curve.NEUTRAL.encode()),
                elsewhere("election key in upper case", Check.S2, FormatFault.ELEMENT_MALFORMED, Draft.ELECTION, PointKinds::upper),
                elsewhere("trustee key plus a point of order 2", Check.S3, FormatFault.ELEMENT_NOT_IN_GROUP, Draft.TRUSTEES, plus(Curve.ORDER_2)),
                elsewhere("trustee key with y above p", Check.S3, FormatFault.ELEMENT_NOT_CANONICAL, Draft.TRUSTEES, _ -> Curve.NEUTRAL.encodeAboveP()),
                elsewhere("trustee key off the curve", Check.S3, FormatFault.ELEMENT_NOT_ON_CURVE, Draft.TRUSTEES, PointKinds::offCurve),
                credential("credential plus a point of order 4", FormatFault.ELEMENT_NOT_IN_GROUP, plus(Curve.ORDER_4)),
                credential("credential off the curve", FormatFault.ELEMENT_NOT_ON_CURVE, PointKinds::offCurve),
                credential("neutral credential", FormatFault.ELEMENT_NEUTRAL, _ -> Curve.NEUTRAL.encode()),
                credential("credential with minus zero", FormatFault.ELEMENT_NOT_CANONICAL, _ -> Curve.spell(BigInteger.ONE, true)),
                credential("credential in upper case", FormatFault.ELEMENT_MALFORMED, PointKinds::upper),
                published("tally plus a point of order 2", Check.T1, FormatFault.ELEMENT_NOT_IN_GROUP, EventType.ENCRYPTED_TALLY, "\"(?:alpha|beta)\":\"", plus(Curve.ORDER_2)),
                published("tally off the curve", Check.T1, FormatFault.ELEMENT_NOT_ON_CURVE, EventType.ENCRYPTED_TALLY, "\"(?:alpha|beta)\":\"", PointKinds::offCurve),
                published("factor plus a point of order 8", Check.D2, FormatFault.ELEMENT_NOT_IN_GROUP, EventType.PARTIAL_DECRYPTION, "\\[\"", plus(Curve.ORDER_8)),
                published("factor in upper case", Check.D2, FormatFault.ELEMENT_MALFORMED, EventType.PARTIAL_DECRYPTION, "\\[\"", PointKinds::upper));
    }

    private static UnaryOperator<String> plus(Curve torsion) {
        return text -> Curve.decode(text).plus(torsion).encode();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String offCurve(String text) {
        for (var number = new BigInteger(text, 16).clearBit(255); ; number = number.subtract(BigInteger.ONE)) {
            var other = Curve.spell(number, false);
            if (Curve.read(other).isEmpty()) {
                return other;
            }
        }
    }

    /** A voter's own ballot with the trick, in the place of the honest one. */
    private static Kind ballot(String name, Fault fault, Trick trick) {
        return Kind.of(name, Check.B1, fault, work -> work.resignBallot(text -> {
            var election = work.draft.election();
            return new ForgedBallot(election, Element.decode(Work.credentialOf(text)), work.draft.secrets.random(), trick)
                    .write(election.questions().stream().map(PointKinds::anyAnswer).toList());
        }));
    }

    private static List<Integer> anyAnswer(Question question) {
        var chosen = Math.max(question.min(), 0);
        var entries = new ArrayList<Integer>();
        for (var i = 0; i < question.answers().size(); i++) {
            entries.add(i < chosen ? 1 : 0);
        }
        if (question.blank()) {
            entries.addFirst(0);
        }
        return entries;
    }

    private static Kind elsewhere(String name, Check check, Fault fault, int file, UnaryOperator<String> change) {
        return Kind.of(name, check, fault, work -> {
            work.draft.setFile(file, first(work.draft.file(file), "\"public_key\":\"", change));
            return true;
        });
    }

    private static Kind credential(String name, Fault fault, UnaryOperator<String> change) {
        return Kind.of(name, Check.S5, fault, work -> {
            work.draft.setFile(Draft.CREDENTIALS, first(work.draft.file(Draft.CREDENTIALS), "\"", change));
            return true;
        });
    }

    private static Kind published(String name, Check check, Fault fault, EventType type, String before, UnaryOperator<String> change) {
        return Kind.of(name, check, fault, work -> {
            var places = work.draft.places(type);
            return !places.isEmpty()
                    && SpellingKinds.named(work.draft.steps.get(work.any(places)), text -> first(text, before, change));
        });
    }

    /** Changes the first element that stands after this text. */
    private static String first(String text, String before, UnaryOperator<String> change) {
        return Pattern.compile("(?<=" + before + ")[0-9a-f]{64}").matcher(text)
                .replaceFirst(found -> change.apply(found.group()));
    }
}
