package vn.danban.matter.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.MatterKind;
import vn.danban.testing.Browserless;

class WhatTheLawAllowsTest {
    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @ParameterizedTest
    @EnumSource(value = MatterKind.class, names = "OTHER_SELF_GOVERNING_WORK", mode = Mode.EXCLUDE)
    void the_online_vote_cannot_be_chosen_where_the_law_forbids_it_and_the_article_stands_beside_it(MatterKind kind) {
        WhatTheLawAllows law = shown(kind);
        assertFalse(online(law).isEnabled());
        String words = Browserless.words(law);
        assertTrue(words.contains("Luật không cho: " + MatterKind.ONLINE_ONLY_FOR_CLAUSE_6), words);
        assertTrue(words.contains("Vì sao không mở trực tuyến?"), words);
        assertTrue(words.contains("khoản " + kind.clause() + " Điều 15"), words);
    }

    @Test
    void other_self_governing_work_may_be_decided_online_and_the_condition_stands_beside_it() {
        WhatTheLawAllows law = shown(MatterKind.OTHER_SELF_GOVERNING_WORK);
        assertTrue(online(law).isEnabled());
        String words = Browserless.words(law);
        assertTrue(words.contains("hơn một nửa tổng số hộ đồng ý dùng hình thức trực tuyến"), words);
        assertFalse(words.contains("Vì sao không mở trực tuyến?"), words);
    }

    @ParameterizedTest
    @EnumSource(MatterKind.class)
    void a_meeting_can_always_be_chosen(MatterKind kind) {
        assertTrue(marks(shown(kind)).get(DecisionForm.MEETING.ordinal()).isEnabled());
    }

    @Test
    void thresholds_are_told_with_the_numbers_of_the_hamlet() {
        assertTrue(Browserless.words(shown(MatterKind.WORKS_IN_HAMLET)).contains("ít nhất 275 trên 412 hộ"));
        assertTrue(Browserless.words(shown(MatterKind.OTHER_SELF_GOVERNING_WORK)).contains("ít nhất 207 trên 412 hộ"));
    }

    @Test
    void a_matter_of_the_whole_commune_is_counted_in_hamlets() {
        String words = Browserless.words(shown(MatterKind.WORKS_IN_COMMUNE));
        assertTrue(words.contains("tổng số ấp, khu phố trong xã"), words);
        assertFalse(words.contains("412"), words);
    }

    private static WhatTheLawAllows shown(MatterKind kind) {
        WhatTheLawAllows law = new WhatTheLawAllows(kind, 412);
        UI.getCurrent().add(law);
        return law;
    }

    private static Input online(WhatTheLawAllows law) {
        return marks(law).get(DecisionForm.ONLINE_VOTE.ordinal());
    }

    private static List<Input> marks(WhatTheLawAllows law) {
        List<Input> marks = _find(law, Input.class);
        assertEquals(DecisionForm.values().length, marks.size());
        return marks;
    }
}
