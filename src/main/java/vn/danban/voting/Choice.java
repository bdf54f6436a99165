package vn.danban.voting;

import java.util.Arrays;
import java.util.List;

/** The choices of a clause 6 vote, in ballot order, in exactly the words of Decree 59/2023 Art. 5(2)d. */
public enum Choice {
    APPROVE("Đồng ý"),
    REJECT("Không đồng ý"),
    OTHER_OPINION("Ý kiến khác");

    private final String words;

    Choice(String words) {
        this.words = words;
    }

    /** The words on the ballot; legal Vietnamese in every language of the screen. */
    public String words() {
        return words;
    }

    static List<String> answers() {
        return Arrays.stream(values()).map(Choice::words).toList();
    }
}
