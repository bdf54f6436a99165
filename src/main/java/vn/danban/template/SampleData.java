package vn.danban.template;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.danban.papers.PaperKind;
import vn.danban.papers.PaperWords;
import vn.danban.place.Commune;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.HamletKind;
import vn.danban.shared.QrPicture;

/** Invented people and numbers of an invented hamlet, to try a source with. */
final class SampleData {
    private static final int HOUSEHOLDS = 412;

    private SampleData() {}

    static Map<String, Object> of(PaperKind kind, Commune commune) {
        Hamlet hamlet = new Hamlet(new HamletId(new UUID(0, 1)), commune.id(), HamletKind.HAMLET, "Ấp Mẫu", commune.place(), true);
        Map<String, Object> data = new HashMap<>(PaperWords.heading(hamlet, commune, "03/NQ-CĐDC", hamlet.name(), LocalDate.of(2026, 11, 27)));
        data.putAll(Map.of("title", "Giờ giấc sinh hoạt chung và nơi để rác", "question", "Bà con có đồng ý với nội dung trên không?",
            "text", List.of("Điều 1. Từ 22 giờ đến 5 giờ giữ yên tĩnh.", "Điều 2. Rác để đúng hai điểm tập kết."), "leader", "Trần Minh Khoa",
            "head", "Nguyễn Văn Thành", "households", kind == PaperKind.REGISTER ? people(30) : HOUSEHOLDS, "required", 207));
        data.putAll(switch (kind.made()) {
            case REPORT -> Map.of("words", List.of("Kính báo cáo Ủy ban nhân dân và Mặt trận xã."), "textHash", "ef".repeat(32), "agreements",
                List.of("Trưởng ấp: thống nhất nội dung", "Trưởng ban công tác Mặt trận: thống nhất nội dung"), "devices", 398,
                "finding", "Bà con quen dùng điện thoại; Tổ giúp những hộ còn lại.");
            case REGISTER -> Map.<String, Object>of();
            case NOTICE, LOUDSPEAKER -> vote();
            case POSTER -> poster();
            case MINUTES, MINUTES_PUBLIC -> minutes();
        });
        return data;
    }

    private static Map<String, Object> vote() {
        return Map.of("opens", "7 giờ 00 ngày 20/11/2026", "closes", "17 giờ 00 ngày 26/11/2026", "closesDay", "26/11/2026");
    }

    private static Map<String, Object> poster() {
        Map<String, Object> data = new HashMap<>(vote());
        data.putAll(Map.of("address", "https://bieu-quyet.example.vn/viec/1", "qr", QrPicture.of("https://bieu-quyet.example.vn/viec/1")));
        return data;
    }

    private static Map<String, Object> minutes() {
        Map<String, Object> data = new HashMap<>(Map.of("form", "Nghị quyết", "decidedBy", "biểu quyết trực tuyến", "decidedByCapital",
            "Biểu quyết trực tuyến", "begun", "7 giờ 00 ngày 20/11/2026", "ended", "17 giờ 00 ngày 26/11/2026", "tookPart", 252,
            "absent", 160, "approve", 207, "reject", 30));
        data.putAll(Map.of("other", 15, "passed", true, "opinions", List.of("Đề nghị thêm thùng rác ở đầu ấp.", "Nên có lịch gom rác."),
            "inForce", "ngày 26 tháng 11 năm 2026", "hash", "ab".repeat(32), "front", "Lê Thị Hồng", "first", "Trần Thị Hoa",
            "second", "Phạm Văn Út", "boardHead", "cd".repeat(32), "annex", true));
        data.put("bar", List.of(bar("agree", 207, 50), bar("disagree", 30, 7), bar("other", 15, 4), bar("silent", 160, 39)));
        data.put("participants", people(30));
        return data;
    }

    private static Map<String, Object> bar(String kind, int count, int share) {
        return Map.of("kind", kind, "count", count, "share", share);
    }

    private static List<Map<String, Object>> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> Map.<String, Object>of("number", number,
            "name", "Đại diện hộ " + number, "address", "Số " + number + ", tổ " + (1 + number % 6) + ", Ấp Mẫu")).toList();
    }
}
