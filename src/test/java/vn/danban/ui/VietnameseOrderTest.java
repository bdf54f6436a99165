package vn.danban.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {
    @Test
    void people_are_listed_by_their_given_names() {
        assertEquals(List.of("Trần Văn An", "Lê Thị Ánh", "Đỗ Văn Đực", "Bùi Thị Út"),
            List.of("Bùi Thị Út", "Đỗ Văn Đực", "Lê Thị Ánh", "Trần Văn An").stream()
                .sorted(VietnameseOrder.names(Function.<String>identity())).toList());
    }

    @Test
    void d_with_a_stroke_comes_after_d() {
        assertEquals(List.of("Dân", "Đa", "Em"),
            List.of("Em", "Đa", "Dân").stream().sorted(VietnameseOrder.words(Function.<String>identity())).toList());
    }
}
