package vn.danban.protocol;

import java.util.List;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;

/**
 * Format §4 — A ballot as it was written: canonical, but nothing in it checked yet. Elements are still text, because
 * decoding them is the costly part and comes after everything cheap.
 *
 * @param content digest of the ballot without its signature, as the format signs it
 */
record WrittenBallot(
        ElectionUuid uuid,
        Digest fingerprint,
        String credential,
        List<Answer> answers,
        Digest signedHash,
        Proof signature,
        Digest content) {
    record Choice(String alpha, String beta) {}

    /** {@code blank} is null where the ballot has no such proof. */
    record Answer(List<Choice> choices, List<List<Proof>> individual, List<Proof> overall, List<Proof> blank) {}

    static WrittenBallot parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var uuid = new ElectionUuid(json.expect("{\"election_uuid\":").plainString());
        var fingerprint = Digest.parseBase64(json.expect(",\"election_hash\":").plainString());
        var credential = json.expect(",\"credential\":").plainString();
        var answers = json.expect(",\"answers\":").array(WrittenBallot::readAnswer);
        var content = Digest.of(json.textSoFar() + "}");
        var signedHash =
                Digest.parseBase64(json.expect(",\"signature\":{\"hash\":").plainString());
        var signature = Proof.read(json.expect(",\"proof\":"));
        json.expect("}}").end();
        return new WrittenBallot(uuid, fingerprint, credential, answers, signedHash, signature, content);
    }

    private static Answer readAnswer(CanonicalJson.Reader json) {
        var choices = json.expect("{\"choices\":").array(WrittenBallot::readChoice);
        var individual = json.expect(",\"individual_proofs\":").array(branches -> branches.array(Proof::read));
        var overall = json.expect(",\"overall_proof\":").array(Proof::read);
        var blank = json.accept(",\"blank_proof\":") ? json.array(Proof::read) : null;
        json.expect("}");
        return new Answer(choices, individual, overall, blank);
    }

    private static Choice readChoice(CanonicalJson.Reader json) {
        var alpha = json.expect("{\"alpha\":").plainString();
        var beta = json.expect(",\"beta\":").plainString();
        json.expect("}");
        return new Choice(alpha, beta);
    }

    /** Whether every list is exactly as long as the questions ask. */
    boolean fits(List<Question> questions) {
        if (answers.size() != questions.size()) {
            return false;
        }
        for (var i = 0; i < answers.size(); i++) {
            var question = questions.get(i);
            var answer = answers.get(i);
            if (answer.choices.size() != question.choices()
                    || answer.individual.size() != question.choices()
                    || answer.individual.stream().anyMatch(branches -> branches.size() != 2)
                    || answer.overall.size() != question.overallBranches()
                    || question.blank() != (answer.blank != null)
                    || answer.blank != null && answer.blank.size() != 2) {
                return false;
            }
        }
        return true;
    }
}
