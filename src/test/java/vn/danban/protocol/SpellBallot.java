package vn.danban.protocol;

import vn.danban.protocol.format.CanonicalJson;

/** Format §4 — Writes again what the reader of ballots read, signature and all, for tests that hold the two together. */
public final class SpellBallot {
    private SpellBallot() {}

    public static byte[] readAndWrite(byte[] bytes) {
        var ballot = WrittenBallot.parse(bytes);
        return CanonicalJson.bytes("{\"election_uuid\":\"" + ballot.uuid() + "\",\"election_hash\":\"" + ballot.fingerprint().base64()
                + "\",\"credential\":\"" + ballot.credential() + "\",\"answers\":" + CanonicalJson.array(ballot.answers(), SpellBallot::answer)
                + ",\"signature\":{\"hash\":\"" + ballot.signedHash().base64() + "\",\"proof\":" + ballot.signature().json() + "}}");
    }

    private static String answer(WrittenBallot.Answer answer) {
        return "{\"choices\":" + CanonicalJson.array(
                        answer.choices(), choice -> "{\"alpha\":\"" + choice.alpha() + "\",\"beta\":\"" + choice.beta() + "\"}")
                + ",\"individual_proofs\":" + CanonicalJson.array(answer.individual(), proofs -> CanonicalJson.array(proofs, Proof::json))
                + ",\"overall_proof\":" + CanonicalJson.array(answer.overall(), Proof::json)
                + (answer.blank() == null ? "" : ",\"blank_proof\":" + CanonicalJson.array(answer.blank(), Proof::json)) + "}";
    }
}
