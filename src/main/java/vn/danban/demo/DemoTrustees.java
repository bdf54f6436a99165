package vn.danban.demo;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.protocol.Election;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.DecryptPartially;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.GenerateTrusteeKey.KeyPair;
import vn.danban.protocol.sealing.ProvePossession;
import vn.danban.protocol.sealing.RandomScalars;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.shared.Refused;
import vn.danban.voting.GivingTrusteeKeys;
import vn.danban.voting.SetupRefusal;
import vn.danban.voting.TallyingVotes;

/** The three trustees of the demo: they keep their key files in the demo's folder, all with one passphrase. */
@Singleton
class DemoTrustees {
    private static final String PASSPHRASE = "trustee-keys/passphrase.txt";
    private static final int PASSPHRASE_DIGITS = 16;

    private final DemoPeople people;
    private final DemoFolder folder;
    private final GivingTrusteeKeys giving;
    private final Opening opening;
    private final SecureRandom random;

    DemoTrustees(DemoPeople people, DemoFolder folder, GivingTrusteeKeys giving, Opening opening, SecureRandom random) {
        this.people = people;
        this.folder = folder;
        this.giving = giving;
        this.opening = opening;
        this.random = random;
    }

    /** What opens the key files: drawn at the first call, the same ever after. */
    synchronized String passphrase() {
        Optional<String> known = folder.read(PASSPHRASE);
        if (known.isEmpty()) {
            folder.write(PASSPHRASE, random.ints(PASSPHRASE_DIGITS, 0, 10).mapToObj(Integer::toString)
                .collect(Collectors.joining()).replaceAll("(.{4})(?=.)", "$1-"));
        }
        return folder.read(PASSPHRASE).orElseThrow();
    }

    /** The key file of a trustee in a vote, once the key was given. */
    Optional<String> keyFile(VoteId vote, int position) {
        return folder.read(fileName(vote, position));
    }

    /** The first so many trustees make their keys for the vote and give the public halves. */
    void giveKeys(VoteId vote, int howMany) {
        for (int position = 1; position <= howMany; position++) {
            giveKey(vote, position);
        }
    }

    /** All trustees open the closed vote's tally. */
    void decrypt(VoteId vote) {
        for (int position = 1; position <= DemoPerson.TRUSTEES.size(); position++) {
            Scalar secret = new DemoKeyFile(vote, passphrase()).open(keyFile(vote, position).orElseThrow());
            people.as(trustee(position), () -> opening.decrypt(vote, secret));
        }
    }

    private void giveKey(VoteId vote, int position) {
        KeyPair key = key(vote, position);
        String possession = ProvePossession.prove(new ElectionUuid(vote.text()), key.secret(), RandomScalars.from(random)).json();
        people.as(trustee(position), () -> {
            try {
                giving.give(vote, key.key().json(), possession);
            } catch (Refused refused) {
                if (refused.reason() != SetupRefusal.KEY_ALREADY_GIVEN) {
                    throw refused;
                }
            }
            return null;
        });
    }

    /** Its file is on disk before the server hears of the key: a seeding that is killed finds it again. */
    private KeyPair key(VoteId vote, int position) {
        DemoKeyFile file = new DemoKeyFile(vote, passphrase());
        Optional<Scalar> kept = keyFile(vote, position).map(file::open);
        KeyPair key = GenerateTrusteeKey.generate(beginningWith(kept.orElseGet(() -> Scalar.random(random))));
        if (kept.isEmpty()) {
            folder.write(fileName(vote, position), file.write(key, random));
        }
        return key;
    }

    private RandomScalars beginningWith(Scalar secret) {
        Iterator<Scalar> first = List.of(secret).iterator();
        return () -> first.hasNext() ? first.next() : Scalar.random(random);
    }

    private static DemoPerson trustee(int position) {
        return DemoPerson.TRUSTEES.get(position - 1);
    }

    private static String fileName(VoteId vote, int position) {
        return "trustee-keys/" + vote + "-" + position + ".json";
    }

    /** Decrypts a tally as the trustee's page does. */
    @Singleton
    static class Opening {
        private final TallyingVotes tallying;
        private final PublicBoard board;
        private final SecureRandom random;

        Opening(TallyingVotes tallying, PublicBoard board, SecureRandom random) {
            this.tallying = tallying;
            this.board = board;
            this.random = random;
        }

        /** @return false when this trustee had done so before */
        boolean decrypt(VoteId vote, Scalar secret) {
            TallyingVotes.Task task = tallying.task(vote);
            if (task.alreadyGiven()) {
                return false;
            }
            Election election = Election.parse(board.setup(vote).election());
            EncryptedTally tally = EncryptedTally.parse(task.encryptedTally().getBytes(StandardCharsets.UTF_8));
            tallying.give(vote, DecryptPartially.decrypt(election, tally, secret, RandomScalars.from(random)).bytes());
            return true;
        }
    }
}
