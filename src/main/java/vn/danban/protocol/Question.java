package vn.danban.protocol;

import java.util.List;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §3 — A homomorphic question: each answer is chosen or not, between {@code min} and {@code max} of them.
 *
 * @param blank whether a voter may instead answer "none", which is entry 0 of a ballot then
 */
public record Question(String text, List<String> answers, boolean blank, int min, int max) {
    /**
     * @throws ProtocolException {@link FormatFault#OUT_OF_RANGE} unless 0 ≤ min ≤ max ≤ number of answers and there is
     *          an answer
     */
    public Question {
        answers = List.copyOf(answers);
        if (answers.isEmpty() || min < 0 || min > max || max > answers.size()) {
            throw new ProtocolException(
                    FormatFault.OUT_OF_RANGE, min + " to " + max + " of " + answers.size() + " answers");
        }
    }

    static Question read(CanonicalJson.Reader json) {
        if (json.accept("{\"type\":")) {
            throw new ProtocolException(FormatFault.NOT_SUPPORTED, "question that is not homomorphic");
        }
        var answers = json.expect("{\"answers\":").array(CanonicalJson.Reader::string);
        // An election may say "false" where others say nothing: the digest is taken over the bytes as they are.
        var blank = !json.accept(",\"blank\":false") && json.accept(",\"blank\":true");
        var min = json.expect(",\"min\":").number();
        var max = json.expect(",\"max\":").number();
        var text = json.expect(",\"question\":").string();
        json.expect("}");
        return new Question(text, answers, blank, min, max);
    }

    /** How many ciphertexts answer this question. */
    public int choices() {
        return answers.size() + (blank ? 1 : 0);
    }

    /** How many branches the overall proof has. */
    public int overallBranches() {
        return max - min + (blank ? 2 : 1);
    }

    public String json() {
        return "{\"answers\":" + CanonicalJson.array(answers, CanonicalJson::quote) + (blank ? ",\"blank\":true" : "")
                + ",\"min\":" + min + ",\"max\":" + max + ",\"question\":" + CanonicalJson.quote(text) + "}";
    }
}
