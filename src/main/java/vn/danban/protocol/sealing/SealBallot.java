package vn.danban.protocol.sealing;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Election;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Format §4 — Seal a ballot: encrypt the choices, prove them well-formed, sign. Draws for each question as {@link
 * SealAnswer} says, then w of the signature.
 */
public final class SealBallot {
    private final Election election;
    private final FixedBase publicKey;

    public SealBallot(Election election) {
        this.election = election;
        publicKey = new FixedBase(election.publicKey());
    }

    /**
     * @param choices for each question a list of 0 and 1, blank first where the question has it; not checked, so that
     *          tests can make ballots that must be refused
     * @param signingKey of the credential g^signingKey
     * @return the canonical bytes
     */
    public byte[] seal(List<List<Integer>> choices, Scalar signingKey, RandomScalars random) {
        var credential = FixedBase.GENERATOR.power(signingKey);
        var answers = new ArrayList<String>();
        for (var i = 0; i < choices.size(); i++) {
            answers.add(new SealAnswer(election, publicKey, credential, random)
                    .seal(election.questions().get(i), choices.get(i)));
        }
        var content = "{\"election_uuid\":\"" + election.uuid() + "\",\"election_hash\":\""
                + election.fingerprint().base64() + "\",\"credential\":\"" + credential + "\",\"answers\":"
                + CanonicalJson.array(answers, answer -> answer);
        return sign(content, signingKey, random);
    }

    /** Signs a ballot given up to its answers, without the closing brace. */
    static byte[] sign(String content, Scalar signingKey, RandomScalars random) {
        var digest = Digest.of(content + "}");
        var proof = ProveKnowledge.prove(signingKey, commitment -> Challenge.ofSignature(digest, commitment), random);
        return CanonicalJson.bytes(
                content + ",\"signature\":{\"hash\":\"" + digest.base64() + "\",\"proof\":" + proof.json() + "}}");
    }
}
