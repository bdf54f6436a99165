package vn.danban.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.faults.History.Act;
import vn.danban.faults.History.Told;
import vn.danban.faults.PublicRecord.OnBoard;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.ProtocolException;

/** Judges a history against the public record, after the fact and without asking anybody. */
final class Checker {
    private final BoardKey key;
    private final Map<String, Instant> closings;
    private final Map<Rule, List<String>> breaches = new EnumMap<>(Rule.class);

    /** @param closings when votes closed, for those whose closing time voters raced with */
    Checker(BoardKey key, Map<String, Instant> closings) {
        this.key = key;
        this.closings = closings;
    }

    Verdict judge(List<Told> history, List<PublicRecord> records) {
        Map<String, OnBoard> board = new HashMap<>();
        Set<String> credentials = new HashSet<>();
        for (PublicRecord record : records) {
            judge(record);
            for (OnBoard ballot : record.ballots()) {
                String other = board.put(ballot.hash(), ballot) == null ? "" : " the same ballot";
                if (!credentials.add(record.vote() + ballot.credential()) || !other.isEmpty()) {
                    breach(Rule.DOUBLED, record.vote() + " " + ballot + other);
                }
            }
        }
        Map<String, List<Told>> byBallot = history.stream().collect(Collectors.groupingBy(Told::ballot));
        Set<String> voted = records.stream().flatMap(record -> record.ballots().stream().map(ballot -> record.vote() + ballot.credential()))
            .collect(Collectors.toSet());
        board.values().stream().filter(ballot -> !byBallot.containsKey(ballot.hash())).forEach(ballot -> breach(Rule.FOREIGN, ballot));
        byBallot.forEach((ballot, told) -> judge(ballot, told, board.get(ballot), voted));
        return verdict(byBallot, board);
    }

    private void judge(PublicRecord record) {
        if (record.afterClose() > 0) {
            breach(Rule.AFTER_CLOSE_EVENT, record.vote() + ": " + record.afterClose());
        }
        if (record.participations() != record.ballots().size()) {
            breach(Rule.OTHER_TURNOUT, record.vote() + ": " + record.participations() + " and " + record.ballots().size() + " ballots");
        }
        record.refusals().forEach(refusal -> breach(Rule.NOT_VERIFIED, record.vote() + ": " + refusal));
    }

    /** @param onBoard null when it is not there */
    private void judge(String ballot, List<Told> told, OnBoard onBoard, Set<String> voted) {
        List<String> receipts = told.stream().map(Told::answer).filter(Answer::isReceipt).map(Answer::body).distinct().toList();
        receipts.forEach(receipt -> judgeReceipt(receipt, onBoard));
        if (receipts.size() > 1) {
            breach(Rule.CHANGED_RECEIPT, receipts);
        }
        told.stream().filter(one -> one.act() == Act.CAST).forEach(one -> judgeCast(one, voted));
        if (told.stream().filter(one -> one.act() != Act.ASK_AT_THE_END)
                .noneMatch(one -> one.answer().isKnown())) {
            breach(Rule.UNANSWERED, ballot);
        }
        told.stream().filter(one -> one.act() == Act.ASK_AT_THE_END && one.answer().isReceipt() != (onBoard != null))
            .forEach(one -> breach(Rule.UNTRUE_ANSWER, one.answer() + ", on the board " + onBoard));
    }

    private void judgeReceipt(String receipt, OnBoard onBoard) {
        try {
            BallotReceipt read = BallotReceipt.parse(receipt.getBytes(StandardCharsets.UTF_8));
            read.verify(key);
            if (onBoard == null || !onBoard.hash().equals(read.ballot().hex()) || onBoard.height() != read.height()
                    || !onBoard.event().equals(read.event().hex())) {
                breach(Rule.LOST, read.vote() + " " + read.ballot().hex() + " at height " + read.height() + ", on the board " + onBoard);
            }
        } catch (ProtocolException forged) {
            breach(Rule.FORGED_RECEIPT, receipt);
        }
    }

    private void judgeCast(Told cast, Set<String> voted) {
        Instant closing = closings.getOrDefault(cast.home().vote(), Instant.MAX);
        if (cast.answer().status() == 201 && !cast.sent().isBefore(closing)) {
            breach(Rule.TAKEN_TOO_LATE, cast.sent() + " after " + closing);
        }
        if (cast.answer().isReceipt() || !cast.answer().isKnown()) {
            return;
        }
        boolean rightly = cast.answer().refuses("ALREADY_CAST") && voted.contains(cast.home().vote() + cast.home().credential())
            || cast.answer().refuses("VOTE_CLOSED") && !cast.answered().isBefore(closing);
        if (!rightly) {
            breach(Rule.WRONGLY_REFUSED, cast.answer() + " at " + cast.answered() + ", closing " + closing);
        }
    }

    private void breach(Rule rule, Object what) {
        breaches.computeIfAbsent(rule, none -> new ArrayList<>()).add(what.toString());
    }

    private Verdict verdict(Map<String, List<Told>> byBallot, Map<String, OnBoard> board) {
        Function<List<Told>, Boolean> acknowledged = told -> told.stream().anyMatch(one -> one.answer().isReceipt());
        Set<String> receipts = byBallot.keySet().stream().filter(ballot -> acknowledged.apply(byBallot.get(ballot))).collect(Collectors.toSet());
        return new Verdict(byBallot.size(), receipts.size(), (int) receipts.stream().filter(board::containsKey).count(),
            (int) byBallot.values().stream().flatMap(List::stream).filter(one -> one.answer().isUnknown()).count(),
            (int) board.keySet().stream().filter(ballot -> byBallot.getOrDefault(ballot, List.of()).stream()
                .filter(one -> one.answer().status() != Answer.NOBODY.status()).findFirst()
                .filter(first -> first.answer().isUnknown()).isPresent()).count(),
            byBallot.size() - receipts.size(), breaches);
    }
}
