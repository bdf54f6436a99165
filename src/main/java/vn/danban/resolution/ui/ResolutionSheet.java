package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.danban.matter.Matter;
import vn.danban.place.Commune;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletKind;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.FixedResolution;
import vn.danban.resolution.Minutes;
import vn.danban.resolution.ResolutionForm;
import vn.danban.resolution.ResolutionVersion;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.voting.Choice;

/**
 * A decision as Form 03 of Decree 59/2023 wants it, with everything Law 10/2022 Art. 20(2) asks for, and without the annex. Its words
 * are legal Vietnamese in every language of the screen.
 */
class ResolutionSheet extends Article {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("H 'giờ' mm 'ngày' dd/MM/yyyy").withZone(VIET_NAM);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

    private final transient Hamlet hamlet;

    /** @param dossier with a version that stands fixed */
    ResolutionSheet(Matter matter, Hamlet hamlet, Commune commune, Dossier dossier) {
        this.hamlet = hamlet;
        ResolutionVersion version = dossier.standingVersion().orElseThrow();
        addClassName("sheet");
        getElement().setAttribute("lang", "vi");
        add(heading(commune), numbered(version), new H2(title(version.form())),
            line("subtitle", "của cộng đồng dân cư %s về việc %s".formatted(hamlet.name(), matter.title())),
            line("bases", "Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022;"),
            line("bases", "Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ,"), contents(matter, dossier.standingMinutes().orElseThrow(), version),
            signatures(dossier.standing().orElseThrow()), receivers());
    }

    private Component heading(Commune commune) {
        Div left = new Div(line("", ("UBND " + commune.name()).toUpperCase(Locale.ROOT)), line("strong", hamlet.name().toUpperCase(Locale.ROOT)));
        Div right = new Div(line("strong", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), line("strong ruled", "Độc lập - Tự do - Hạnh phúc"));
        Div heading = new Div(left, right);
        heading.addClassName("sheet-heading");
        return heading;
    }

    private static Component numbered(ResolutionVersion version) {
        Div numbered = new Div(line("", "Số: " + version.numberAndSymbol()),
            line("place", version.place() + ", " + LONG_DAY.format(version.date())));
        numbered.addClassName("sheet-heading");
        return numbered;
    }

    private static String title(ResolutionForm form) {
        return switch (form) {
            case RESOLUTION -> "NGHỊ QUYẾT";
            case MEETING_MINUTES -> "BIÊN BẢN";
            case MEMORANDUM -> "BẢN GHI NHỚ";
            case AGREEMENT -> "BẢN THỎA THUẬN";
        };
    }

    private static Component contents(Matter matter, Minutes of, ResolutionVersion version) {
        OrderedList list = new OrderedList(
            item("Thời gian bàn và quyết định: từ %s đến %s.".formatted(moment(of.begun()), moment(of.ended()))),
            item("Tổng số hộ gia đình: %d. Số đại diện hộ gia đình tham gia: %d. Số hộ không có đại diện tham gia: %d."
                .formatted(of.households(), of.tookPart(), of.absent())),
            item("Nội dung cộng đồng dân cư bàn: %s. %s".formatted(matter.title(), matter.question())),
            item("Hình thức quyết định: " + decidedBy(of) + "."),
            item("Kết quả: %s %d/%d hộ; %s %d hộ; %s %d hộ. Cần ít nhất %d hộ đồng ý: %s được thông qua.".formatted(
                Choice.APPROVE.words().toLowerCase(Locale.ROOT), of.approve(), of.households(),
                Choice.REJECT.words().toLowerCase(Locale.ROOT), of.reject(),
                Choice.OTHER_OPINION.words().toLowerCase(Locale.ROOT), of.otherOpinion(), of.required(), of.passed() ? "đã" : "chưa")));
        if (!of.opinions().isEmpty()) {
            list.add(item("Các ý kiến khác:\n" + of.opinions()));
        }
        list.add(item("Nội dung quyết định:\n" + version.text()));
        return list;
    }

    private static String decidedBy(Minutes of) {
        return switch (of.decidedBy()) {
            case MEETING -> "họp cộng đồng dân cư";
            case BALLOT_SURVEY -> "phát phiếu lấy ý kiến của từng hộ gia đình";
            case ONLINE_VOTE -> "biểu quyết trực tuyến";
        };
    }

    private Component signatures(FixedResolution fixed) {
        Div signatures = new Div();
        signatures.addClassName("sheet-signatures");
        for (Signatory signatory : Signatory.values()) {
            Div one = new Div(line("strong", capacity(signatory)), line("space", ""), line("strong", fixed.name(signatory)));
            signatures.add(one);
        }
        return signatures;
    }

    private String capacity(Signatory signatory) {
        return switch (signatory) {
            case HAMLET_HEAD -> head();
            case FRONT_COMMITTEE_HEAD -> "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN";
            case FIRST_REPRESENTATIVE, SECOND_REPRESENTATIVE -> "ĐẠI DIỆN HỘ GIA ĐÌNH";
        };
    }

    /** As the hamlet calls itself: the Law says thôn, tổ dân phố; in the South people say ấp, khu phố. */
    private String head() {
        String name = hamlet.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("tổ dân phố")) {
            return "TỔ TRƯỞNG TỔ DÂN PHỐ";
        }
        if (name.startsWith("thôn")) {
            return "TRƯỞNG THÔN";
        }
        return hamlet.kind() == HamletKind.RESIDENTIAL_QUARTER ? "TRƯỞNG KHU PHỐ" : "TRƯỞNG ẤP";
    }

    private static Component receivers() {
        Div receivers = new Div(line("strong", "Nơi nhận:"), line("", "- Ủy ban nhân dân cấp xã;"),
            line("", "- Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã;"), line("", "- Lưu hồ sơ."));
        receivers.addClassNames("small", "receivers");
        return receivers;
    }

    private static String moment(Instant time) {
        return MOMENT.format(time);
    }

    private static ListItem item(String words) {
        ListItem item = new ListItem(words);
        item.addClassName("prose");
        return item;
    }

    private static Paragraph line(String classNames, String words) {
        Paragraph line = new Paragraph(words);
        line.setClassName(classNames);
        return line;
    }
}
