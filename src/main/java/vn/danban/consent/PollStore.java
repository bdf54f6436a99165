package vn.danban.consent;

import jakarta.inject.Singleton;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The tables of a consent poll, together. */
@Singleton
class PollStore {
    final ConsentPollRepository polls;
    final ConsentCredentialRepository credentials;
    final ConsentAnswerRepository answers;

    PollStore(ConsentPollRepository polls, ConsentCredentialRepository credentials, ConsentAnswerRepository answers) {
        this.polls = polls;
        this.credentials = credentials;
        this.answers = answers;
    }

    ConsentPoll get(PollId id) {
        return polls.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The poll, exclusively until the transaction ends. */
    ConsentPoll lock(PollId id) {
        return polls.lock(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** How the answers given so far count. */
    ConsentOutcome counted(ConsentPoll poll) {
        int agree = 0;
        int disagree = 0;
        for (ConsentAnswer answer : answers.counting(poll.id())) {
            switch (answer.answer()) {
                case AGREE -> agree++;
                case DISAGREE -> disagree++;
            }
        }
        return new ConsentOutcome(agree, disagree, poll.households());
    }
}
