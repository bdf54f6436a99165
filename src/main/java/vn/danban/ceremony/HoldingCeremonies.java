package vn.danban.ceremony;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.board.VoteId;
import vn.danban.place.Clerk;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.shared.Refused;

/**
 * Passes the messages of a ceremony on (Protocol §3.2): each is checked, comes in its turn, and comes once. What was sent
 * before may be sent again to the byte, as a browser does that never heard the answer.
 */
@Singleton
public class HoldingCeremonies {
    private static final int LONGEST_REASON = 500;

    private final Ceremonies ceremonies;
    private final TrusteeSeats seats;
    private final Clerk clerk;

    HoldingCeremonies(Ceremonies ceremonies, TrusteeSeats seats, Clerk clerk) {
        this.ceremonies = ceremonies;
        this.seats = seats;
        this.clerk = clerk;
    }

    /** How far it is, as canonical JSON, with the messages for everybody and the shares for the trustee who looks. */
    @Transactional
    public String state(VoteId vote) {
        TrusteeSeats.Seat seat = seats.mine(vote);
        CeremonyRow row = row(vote);
        return new WriteState(row, ceremonies.sent(row), seat).json();
    }

    /**
     * Takes in the canonical bytes of a step of the trustee who is signed in; with the last one the set is complete.
     *
     * @throws Refused with a {@link CeremonyRefusal}
     */
    @Transactional
    public void send(VoteId vote, CeremonyStep step, byte[] bytes) {
        TrusteeSeats.Seat seat = seats.take(vote);
        CeremonyRow row = row(vote);
        SentStep sent = parsed(step, bytes);
        requireGoingOn(row, sent.attempt());
        SentMessages before = ceremonies.sent(row);
        if (before.at(step).containsKey(seat.position())) {
            if (before.has(seat.position(), sent)) {
                return;
            }
            throw new Refused(CeremonyRefusal.SENT_OTHERWISE);
        }
        if (!before.isTurnOf(step)) {
            throw new Refused(CeremonyRefusal.OUT_OF_TURN);
        }
        requireHolds(before, seat.position(), sent);
        save(row, seat.position(), sent);
        clerk.record(seat.hamlet(), "CeremonyStepTaken", vote.text(), "trustee " + seat.position() + ", " + step + ", attempt " + row.attempt());
        ceremonies.set(vote, seat.names()).ifPresent(set -> seats.give(vote, set));
    }

    /**
     * Stops the ceremony because what a trustee sent does not hold; everybody sees whose it was and who found it.
     *
     * @throws Refused with a {@link CeremonyRefusal}
     */
    @Transactional
    public void report(VoteId vote, byte[] bytes) {
        TrusteeSeats.Seat seat = seats.take(vote);
        CeremonyRow row = row(vote);
        Report report = Report.parse(bytes);
        requireGoingOn(row, report.attempt);
        SentMessages sent = ceremonies.sent(row);
        boolean wasSent = (report.step == CeremonyStep.SHARE ? sent.sharesFor(seat.position()) : sent.at(report.step)).containsKey(report.sender);
        if (!wasSent || report.sender == seat.position() || sent.allTook(CeremonyStep.VERIFICATION_KEY)) {
            throw new Refused(CeremonyRefusal.NOTHING_TO_REPORT);
        }
        ceremonies.rows.stop(vote, row.attempt(), report.sender, report.step.name(), seat.position());
        clerk.record(seat.hamlet(), "CeremonyStopped", vote.text(),
            report.step + " of trustee " + report.sender + ", found by trustee " + seat.position() + ", attempt " + row.attempt());
    }

    /** Begins a new set, until the vote is sealed: after a message that did not hold, or because somebody lost their key file. */
    @Transactional
    public void beginAgain(VoteId vote, int attempt, String reason) {
        TrusteeSeats.Seat seat = seats.take(vote);
        CeremonyRow row = row(vote);
        if (row.attempt() != attempt) {
            throw new Refused(CeremonyRefusal.OTHER_ATTEMPT);
        }
        String because = reason == null ? "" : reason.strip();
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            throw new Refused(CeremonyRefusal.REASON_MISSING);
        }
        seats.takeBack(vote);
        ceremonies.rows.save(row.next(seat.name(), because));
        clerk.record(seat.hamlet(), "CeremonyBegunAgain", vote.text(), "trustee " + seat.position() + ", attempt " + (row.attempt() + 1));
    }

    /** What does not hold. */
    private record Report(int attempt, int sender, CeremonyStep step) {
        static Report parse(byte[] bytes) {
            try {
                CanonicalJson.Reader json = new CanonicalJson.Reader(bytes);
                Report report = new Report(json.expect("{\"attempt\":").number(), json.expect(",\"sender\":").number(),
                    CeremonyStep.valueOf(json.expect(",\"step\":").plainString()));
                json.expect("}").end();
                return report;
            } catch (ProtocolException | IllegalArgumentException malformed) {
                throw new Refused(CeremonyRefusal.BAD_MESSAGE);
            }
        }
    }

    private CeremonyRow row(VoteId vote) {
        return ceremonies.rows.newest(vote).orElseThrow(() -> new Refused(CeremonyRefusal.NO_CEREMONY));
    }

    private static SentStep parsed(CeremonyStep step, byte[] bytes) {
        try {
            return SentStep.parse(step, bytes);
        } catch (ProtocolException malformed) {
            throw new Refused(CeremonyRefusal.BAD_MESSAGE);
        }
    }

    private static void requireGoingOn(CeremonyRow row, int attempt) {
        if (row.attempt() != attempt) {
            throw new Refused(CeremonyRefusal.OTHER_ATTEMPT);
        }
        if (row.stopped().isPresent()) {
            throw new Refused(CeremonyRefusal.STOPPED);
        }
    }

    private static void requireHolds(SentMessages before, int sender, SentStep sent) {
        try {
            before.verify(sender, sent);
        } catch (ProtocolException fault) {
            throw new Refused(CeremonyRefusal.BAD_MESSAGE);
        }
    }

    private void save(CeremonyRow row, int sender, SentStep sent) {
        ceremonies.messages.save(new CeremonyMessage(row.voteId(), row.attempt(), sent.step(), sender, 0, sent.open()));
        if (sent instanceof SentStep.Coefficients coefficients) {
            coefficients.shares().forEach((receiver, share) -> ceremonies.messages.save(
                new CeremonyMessage(row.voteId(), row.attempt(), CeremonyStep.SHARE, sender, receiver, share.json())));
        }
    }
}
