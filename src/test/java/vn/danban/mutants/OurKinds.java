package vn.danban.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.danban.elections.Curve;
import vn.danban.elections.Draft;
import vn.danban.elections.ElectionPlan;
import vn.danban.elections.MakeElection;
import vn.danban.protocol.Question;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.sealing.MakeThresholdSet;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifierFault;

/**
 * Votes of ours made from the beginning with a bent rule, so that all of the format holds and only our own promise is broken; and
 * threshold sets with a spoilt part that everybody signed.
 */
final class OurKinds {
    private OurKinds() {}

    static List<Kind> kinds() {
        var kinds = new ArrayList<>(votes());
        kinds.addAll(sets());
        return kinds;
    }

    private static List<Kind> votes() {
        return List.of(
                described("threshold lowered", Check.V8, VerifierFault.WRONG_THRESHOLD, text -> text.replaceFirst("\"required\":[0-9]+", "\"required\":1")),
                described("threshold raised", Check.V8, VerifierFault.WRONG_THRESHOLD, text -> text.replaceFirst("\"households\":([0-9]+),\"required\":[0-9]+", "\"households\":$1,\"required\":$1")),
                described("matter of another clause", Check.V8, VerifierFault.WRONG_THRESHOLD, text -> text.replace("\"K6\"", "\"K1\"")),
                described("more required than there are", Check.V1, FormatFault.OUT_OF_RANGE, text -> text.replaceFirst("\"required\":[0-9]+", "\"required\":1000")),
                described("nothing required", Check.V1, FormatFault.OUT_OF_RANGE, text -> text.replaceFirst("\"required\":[0-9]+", "\"required\":0")),
                described("closes before it opens", Check.V1, FormatFault.OUT_OF_RANGE, text -> text.replaceFirst("\"closes\":\"2026", "\"closes\":\"2025")),
                described("hours with another zone", Check.V1, FormatFault.NOT_CANONICAL, text -> text.replace("T00:00:00Z", "T07:00:00+07:00")),
                described("hours with fractions", Check.V1, FormatFault.NOT_CANONICAL, text -> text.replace("T00:00:00Z", "T00:00:00.5Z")),
                described("description of another version", Check.V1, FormatFault.NOT_CANONICAL, text -> text.replace("{\"danban\":1,", "{\"danban\":2,")),
                described("board key of small order", Check.V1, FormatFault.ELEMENT_NOT_IN_GROUP, text -> text.replaceFirst("\"boardKey\":\"[0-9a-f]{64}", "\"boardKey\":\"" + "0".repeat(64))),
                described("households added to the number", Check.V2, VerifierFault.WRONG_NUMBER_OF_CREDENTIALS, OurKinds::moreHouseholds),
                listed("credentials in the order of the roll", VerifierFault.CREDENTIALS_NOT_SORTED, text -> text.replaceFirst("\\[(\"[^\"]*\"),(\"[^\"]*\")", "[$2,$1")),
                listed("weight spelt out", VerifierFault.WEIGHTED_CREDENTIAL, text -> text.replaceFirst("\\[\"([0-9a-f]{64})\"", "[\"$1,1\"")),
                listed("a household more weight", VerifierFault.WEIGHTED_CREDENTIAL, text -> text.replaceFirst("\\[\"([0-9a-f]{64})\"", "[\"$1,2\"")),
                listed("a household without weight", VerifierFault.WEIGHTED_CREDENTIAL, text -> text.replaceFirst("\\[\"([0-9a-f]{64})\"", "[\"$1,0\"")),
                asked("answers exchanged", (text, answers) -> new Question(text, answers.reversed(), false, 1, 1)),
                asked("another answer", (text, answers) -> new Question(text, List.of(answers.get(0), answers.get(1), "x"), false, 1, 1)),
                asked("two answers", (text, answers) -> new Question(text, answers.subList(0, 2), false, 1, 1)),
                asked("blank allowed", (text, answers) -> new Question(text, answers, true, 1, 1)),
                asked("no answer allowed", (text, answers) -> new Question(text, answers, false, 0, 1)),
                asked("two answers at once", (text, answers) -> new Question(text, answers, false, 1, 2)),
                made("two questions", Check.V3, VerifierFault.WRONG_QUESTION, plan -> questions(plan, List.of(RunningVote.QUESTION, RunningVote.QUESTION))),
                made("household votes twice", Check.V4, VerifierFault.HOUSEHOLD_TWICE, plan -> plan.with(new Random(plan.seed()), ElectionPlan.Share.SINGLE)),
                made("eight trustees", Check.V7, VerifierFault.WRONG_TRUSTEES, plan -> shares(plan, Collections.nCopies(8, ElectionPlan.Share.SINGLE))),
                Kind.of("one trustee counts as two", Check.V7, VerifierFault.WRONG_TRUSTEES, work -> ours(work) && SetupKinds.file(work, Draft.TRUSTEES,
                        text -> text.replaceFirst("^\\[(\\[.*?\\}\\])", "[$1,$1")) && refit(work)));
    }

    /** Description and ballots are made anew; what is counted follows. */
    private static Kind described(String name, Check check, Fault fault, UnaryOperator<String> change) {
        return Kind.of(name, check, fault, work -> {
            if (!ours(work)) {
                return false;
            }
            var before = work.draft.election().description();
            return SetupKinds.file(work, Draft.ELECTION, text -> text.replace(CanonicalJson.quote(before), CanonicalJson.quote(change.apply(before)))) && castAgain(work);
        });
    }

    private static String moreHouseholds(String description) {
        var households = Pattern.compile("\"households\":([0-9]+),\"required\":[0-9]+").matcher(description);
        return households.replaceFirst(found -> {
            var more = Integer.parseInt(found.group(1)) + 3;
            return "\"households\":" + more + ",\"required\":" + (more / 2 + 1);
        });
    }

    private static Kind listed(String name, Fault fault, UnaryOperator<String> change) {
        return Kind.of(name, Check.V2, fault, work -> {
            if (!ours(work) || !SetupKinds.file(work, Draft.CREDENTIALS, change)) {
                return false;
            }
            work.recount();
            return true;
        });
    }

    private static Kind asked(String name, BiFunction<String, List<String>, Question> question) {
        return made(name, Check.V3, VerifierFault.WRONG_QUESTION, plan -> questions(plan,
                List.of(question.apply(RunningVote.QUESTION.text(), RunningVote.QUESTION.answers()))));
    }

    private static Kind made(String name, Check check, Fault fault, UnaryOperator<ElectionPlan> change) {
        return Kind.of(name, check, fault, work -> ours(work)
                && work.become(new MakeElection(change.apply(work.original.plan().orElseThrow())).make().archive()));
    }

    private static ElectionPlan questions(ElectionPlan plan, List<Question> questions) {
        Function<ElectionPlan.Cast, ElectionPlan.Cast> answer = cast -> new ElectionPlan.Cast(cast.voter(), questions.stream()
                .map(question -> {
                    var entries = new ArrayList<>(Collections.nCopies(question.choices(), 0));
                    entries.set(entries.size() - 1, 1);
                    return List.copyOf(entries);
                }).toList());
        return new ElectionPlan(plan.seed(), true, questions, plan.shares(), plan.weights(), plan.voters(), plan.casts().stream().map(answer).toList());
    }

    private static ElectionPlan shares(ElectionPlan plan, List<ElectionPlan.Share> shares) {
        return new ElectionPlan(plan.seed(), true, plan.questions(), shares, plan.weights(), plan.voters(), plan.casts());
    }

    private static boolean ours(Work work) {
        return work.isOurs() && work.original.plan().isPresent();
    }

    /** Every voter seals a ballot for the election as it is now. */
    private static boolean castAgain(Work work) {
        var seal = new SealBallot(work.draft.election());
        for (var place : work.draft.places(EventType.BALLOT)) {
            var key = work.draft.secrets.voters().get(Work.credentialOf(work.draft.steps.get(place).payload()));
            work.draft.steps.get(place).data().set(0, seal.seal(List.of(RunningVote.YES), key, work.draft.secrets.random()));
        }
        work.recount();
        return true;
    }

    /** The key is fitted to the trustees; nothing was decrypted yet. */
    private static boolean refit(Work work) {
        work.draft.steps.subList(1, work.draft.steps.size()).clear();
        return SetupKinds.file(work, Draft.ELECTION, text -> text.replaceFirst("\"public_key\":\"[0-9a-f]{64}", "\"public_key\":\"" + work.draft.trustees().electionKey()));
    }

    private static List<Kind> sets() {
        return List.of(
                set("certificate of another place", TrusteeFault.BAD_THRESHOLD_SET, FormatFault.NOT_CANONICAL, set ->
                        set.json(set.certificates().reversed(), set.coefficients(), set.verificationKeys())),
                set("certificate of another threshold", FormatFault.NOT_CANONICAL, null, set -> set.json(
                        set.certificates().stream().map(text -> text.replaceFirst("\"threshold\":[0-9]+", "\"threshold\":1")).toList(), set.coefficients(), set.verificationKeys())),
                set("certificate of another group", FormatFault.NOT_CANONICAL, null, set -> set.json(
                        set.certificates().stream().map(text -> text.replace("Ed25519", "ed25519")).toList(), set.coefficients(), set.verificationKeys())),
                set("certificate with a point of order 2", FormatFault.ELEMENT_NOT_IN_GROUP, null, set -> set.json(
                        set.certificates().stream().map(text -> text.replaceFirst("\"encryption\":\"[0-9a-f]{64}", "\"encryption\":\"" + Curve.ORDER_2.encode())).toList(), set.coefficients(), set.verificationKeys())),
                set("polynomial too short", TrusteeFault.BAD_THRESHOLD_SET, null, set -> set.json(set.certificates(),
                        set.coefficients().stream().map(powers -> powers.subList(1, powers.size())).toList(), set.verificationKeys())),
                set("polynomial of another", TrusteeFault.BAD_THRESHOLD_SET, null, set -> set.json(set.certificates(),
                        Stream.concat(set.coefficients().stream().limit(1), set.coefficients().stream().limit(set.members.size() - 1)).toList(), set.verificationKeys())),
                set("share of another", TrusteeFault.BAD_THRESHOLD_SET, null, set -> set.json(set.certificates(), set.coefficients(), set.verificationKeys().reversed())),
                set("threshold of the set lowered", FormatFault.NOT_CANONICAL, TrusteeFault.BAD_THRESHOLD_SET, set -> set.json().replaceFirst("\\{\"threshold\":[0-9]+", "{\"threshold\":1")),
                set("threshold above the members", FormatFault.OUT_OF_RANGE, null, set -> set.json().replaceFirst("\\{\"threshold\":[0-9]+", "{\"threshold\":9")),
                set("signature over the set left out", FormatFault.OUT_OF_RANGE, null, set -> set.json().replaceFirst("\"signatures\":\\[[^}]*},", "\"signatures\":[")),
                set("signature over a certificate spoilt", TrusteeFault.BAD_THRESHOLD_SET, null, set -> set.json().replaceFirst("\"signature\":\\{\"challenge\":\"[0-9]+", "\"signature\":{\"challenge\":\"0")),
                set("share without possession", TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, null, set -> set.json().replaceFirst("\"pok\":\\{\"challenge\":\"[0-9]+", "\"pok\":{\"challenge\":\"0")),
                set("members in another order", FormatFault.NOT_CANONICAL, null, set -> set.json().replaceFirst("\"certs\":\\[(\\{\"message\".*?}}),(\\{\"message\".*?}})([],])", "\"certs\":[$2,$1$3")),
                Kind.of("set of more than a hundred", Check.S3, FormatFault.OUT_OF_RANGE, work -> SetupKinds.file(work, Draft.TRUSTEES, text -> text.replaceFirst("(\\[\"Pedersen\".*\"certs\":\\[)(\\{\"message\".*?}})(,.*)$", "$1" + "$2,".repeat(99) + "$2$3"))));
    }

    /** A set of 2 of 3 whose members all sign what became of it, in an election before its first ballot. */
    private static Kind set(String name, Fault fault, Fault other, Function<MakeThresholdSet, String> change) {
        var refusals = new ArrayList<>(List.of("S3 " + fault.name()));
        if (other != null) {
            refusals.add("S3 " + other.name());
        }
        return Kind.anyOf(name, refusals, work -> {
            var set = new MakeThresholdSet(2, 3, work.draft.secrets.random());
            work.draft.steps.subList(1, work.draft.steps.size()).clear();
            work.draft.setFile(Draft.TRUSTEES, "[[\"Pedersen\"," + set.json() + "]]");
            return refit(work) && SetupKinds.file(work, Draft.TRUSTEES, _ -> "[[\"Pedersen\"," + change.apply(set) + "]]");
        });
    }
}
