package vn.danban.protocol.sealing;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Election;
import vn.danban.protocol.Proof;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.PartialDecryption;

/** Format §6 — Decrypt a tally with one trustee's key. Draws one w per ciphertext, row by row. */
public final class DecryptPartially {
    private DecryptPartially() {}

    public static PartialDecryption decrypt(
            Election election, EncryptedTally tally, Scalar secret, RandomScalars random) {
        var publicKey = FixedBase.GENERATOR.power(secret);
        var factors = new ArrayList<List<Element>>();
        var proofs = new ArrayList<List<Proof>>();
        for (var row : tally.ciphertexts()) {
            var rowFactors = new ArrayList<Element>();
            var rowProofs = new ArrayList<Proof>();
            for (var ciphertext : row) {
                var alpha = Base.of(ciphertext.alpha());
                var w = random.next();
                var challenge = Challenge.ofDecryption(
                        election.fingerprint(), publicKey, FixedBase.GENERATOR.power(w), alpha.power(w));
                rowFactors.add(alpha.power(secret));
                rowProofs.add(new Proof(challenge, w.minus(secret.times(challenge))));
            }
            factors.add(rowFactors);
            proofs.add(rowProofs);
        }
        return new PartialDecryption(factors, proofs);
    }
}
