package vn.danban.demo;

import vn.danban.matter.DecisionForm;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterText;
import vn.danban.preparation.PreparationStep;
import vn.danban.voting.VoteStage;

/** The matters of the demo hamlet, one for each stage a visitor may want to see. The newest is last. */
enum DemoStory {
    /** Clause 1: the law wants a meeting, and the pages say why. */
    ROAD(null, 0, 0, 0, new MatterText(
        "Góp tiền làm đường bê tông Ấp Mẫu 3",
        "Bà con có đồng ý mỗi hộ góp 1.200.000 đồng để làm 640 m đường bê tông Ấp Mẫu 3 không?",
        """
        Đường Ấp Mẫu 3 dài 640 m, mùa mưa xe ba gác không vào được. Dự toán 310 triệu đồng: xã hỗ trợ xi măng trị giá \
        190 triệu đồng, còn lại bà con góp.

        Mỗi hộ góp 1.200.000 đồng, chia hai đợt. Hộ nghèo, hộ cận nghèo không phải góp; hộ có công được giảm một nửa. \
        Sổ thu chi dán ở nhà văn hoá ngày 05 hằng tháng, có Ban giám sát đầu tư của cộng đồng ký.
        """)),
    COCKS(VoteStage.TALLIED, 22, 14, 5, new MatterText(
        "Không thả gà vịt ra đường ấp",
        "Bà con có đồng ý nhốt hoặc rào gà vịt, không thả ra đường ấp từ ngày 01 tháng sau không?",
        """
        Trong ba tháng có bốn vụ té xe vì tránh gà trên đường ấp, một cháu nhỏ gãy tay.

        Đề nghị mỗi hộ nuôi gà vịt có chuồng hoặc rào lưới. Hộ nào chưa có lưới, tổ tự quản cho mượn đến hết mùa. \
        Không phạt tiền; nhà nào còn thả thì tổ đến nhắc, nêu tên trong buổi họp tổ.
        """)),
    QUIET_HOURS(VoteStage.TALLIED, 33, 8, 3, new MatterText(
        "Giờ giấc sinh hoạt chung và nơi để rác",
        "Bà con có đồng ý giữ yên tĩnh từ 22 giờ đến 5 giờ và để rác đúng hai điểm tập kết không?",
        """
        1. Từ 22 giờ đến 5 giờ không hát karaoke, không mở loa, không cưa cắt. Đám cưới, đám tang báo trước với tổ.

        2. Rác để ở hai điểm: đầu đường Ấp Mẫu 1 và cạnh nhà văn hoá, từ 17 giờ đến 19 giờ thứ Ba, thứ Năm, thứ Bảy. \
        Xe gom rác của xã đến lúc 19 giờ 30.

        Nếu được thông qua, nội dung này có hiệu lực từ ngày thông qua.
        """)),
    LANE_LIGHTS(VoteStage.TALLIED, 31, 7, 5, new MatterText(
        "Giờ bật đèn đường hẻm",
        "Bà con có đồng ý bật đèn đường hẻm từ 18 giờ đến 22 giờ, sau đó để một bóng ở mỗi ngã ba không?",
        """
        Đèn hẻm nay bật suốt đêm. Nhiều hộ gần cột đèn khó ngủ, còn tiền điện chung mỗi tháng một tăng.

        Đề nghị bật từ 18 giờ đến 22 giờ; sau đó mỗi ngã ba giữ một bóng. Đêm mưa bão, đêm giao thừa bật suốt.
        """)),
    PLAYGROUND(VoteStage.ANNULLED, 4, 1, 0, new MatterText(
        "Giờ mở sân chơi thiếu nhi",
        "Bà con có đồng ý mở sân chơi từ 16 giờ đến 20 giờ mỗi ngày, các hộ thay nhau giữ chìa khoá không?",
        """
        Sân chơi cạnh nhà văn hoá vừa được tặng cầu tuột và xích đu. Đề nghị mở cửa từ 16 giờ đến 20 giờ mỗi ngày.

        Mỗi tuần một hộ giữ chìa khoá theo danh sách tổ; hộ nào bận thì đổi với hộ kế bên.
        """)),
    BOOKSHELF(VoteStage.CLOSED, 27, 9, 4, new MatterText(
        "Nơi đặt tủ sách dùng chung của ấp",
        "Bà con có đồng ý đặt tủ sách dùng chung ở hiên nhà văn hoá, ai mượn tự ghi sổ không?",
        """
        Thư viện tỉnh tặng ấp 300 cuốn sách: nông nghiệp, sức khỏe, truyện thiếu nhi.

        Đề nghị đặt tủ ở hiên nhà văn hoá, không khoá, có sổ cho người mượn tự ghi tên và ngày trả. Mỗi quý kiểm kê một lần.
        """)),
    LOUDSPEAKER(VoteStage.OPEN, 11, 4, 2, new MatterText(
        "Dời giờ phát loa buổi sáng của ấp",
        "Bà con có đồng ý phát loa của ấp lúc 6 giờ thay vì 5 giờ sáng không?",
        """
        Loa của ấp đang phát lúc 5 giờ sáng. Nhiều hộ có con nhỏ và người làm ca đêm đề nghị dời lại.

        Đề nghị phát từ 6 giờ đến 6 giờ 20, từ thứ Hai đến thứ Bảy, Chủ nhật nghỉ. Tin khẩn về bão, cháy, trẻ lạc vẫn phát ngay.
        """)),
    CLEANING_DAY(VoteStage.SEALED, 0, 0, 0, new MatterText(
        "Ngày tổng vệ sinh đường ấp mỗi tháng",
        "Bà con có đồng ý mỗi hộ cử một người tổng vệ sinh đường ấp sáng Chủ nhật đầu tháng không?",
        """
        Từ 6 giờ đến 7 giờ 30 sáng Chủ nhật đầu tháng, mỗi hộ cử một người cùng quét đường, phát cỏ, khơi mương trước nhà.

        Hộ neo đơn, hộ có người bệnh được miễn. Trời mưa thì dời sang Chủ nhật kế tiếp.
        """)),
    NIGHT_WATCH(VoteStage.PREPARING, 0, 0, 0, new MatterText(
        "Tổ trực đêm tự nguyện dịp Tết",
        "Bà con có đồng ý lập tổ trực đêm tự nguyện từ 20 tháng Chạp đến mùng 6 Tết không?",
        """
        Mỗi đêm bốn người, hai ca: 21 giờ đến 1 giờ và 1 giờ đến 5 giờ. Người trực do các hộ tự ghi tên.

        Ấp lo đèn pin, còi, nước trà. Có việc thì gọi công an xã, không tự xử lý.
        """)),
    /** The commune has not received the report yet. */
    BOOK_CLUB(PreparationStep.RECEIVED, new MatterText(
        "Giờ mở nhà văn hoá buổi tối",
        "Bà con có đồng ý mở nhà văn hoá từ 18 giờ đến 21 giờ các tối trong tuần không?",
        """
        Nhà văn hoá đang đóng cửa buổi tối. Nhiều cháu muốn có chỗ học, bà con muốn có chỗ sinh hoạt.

        Đề nghị mở từ 18 giờ đến 21 giờ, từ thứ Hai đến thứ Sáu. Các hộ thay nhau giữ chìa khoá theo tuần.
        """)),
    /** Both offices of the commune have the report; the head is to name the team. */
    SEED_BANK(PreparationStep.TEAM_NAMED, new MatterText(
        "Nơi giữ giống lúa chung của ấp",
        "Bà con có đồng ý giữ giống lúa chung ở kho nhà văn hoá, ai mượn trả lại đủ sau vụ không?",
        """
        Mỗi vụ nhiều hộ thiếu giống phải mua vội. Kho nhà văn hoá khô ráo, có khoá.

        Đề nghị mỗi hộ gửi vào 5 kg giống tốt; hộ thiếu mượn trước, sau vụ trả lại đủ. Sổ kho dán ở cửa.
        """)),
    /** Too few households chose to decide online: the head is to choose another form. */
    BOAT_LANDING(PreparationStep.CONSENTED, new MatterText(
        "Dời bến ghe của ấp sang đầu kinh",
        "Bà con có đồng ý dời bến ghe từ sau chợ sang đầu kinh không?",
        """
        Bến ghe sau chợ chật, nước cạn vào mùa khô. Đầu kinh rộng hơn nhưng xa chợ 400 m.

        Dời bến không tốn tiền của ấp; cọc bến do các chủ ghe tự làm.
        """)),
    /** Households are being asked whether to decide online. */
    STREET_LIGHTS(PreparationStep.CONSENTED, new MatterText(
        "Giờ bật tắt đèn đường ấp",
        "Bà con có đồng ý bật đèn đường từ 18 giờ 30 đến 23 giờ mỗi ngày không?",
        """
        Đèn đường ấp đang bật đến 1 giờ sáng. Nhiều hộ cho rằng tắt lúc 23 giờ là đủ, đỡ tiền điện của ấp.

        Ngày lễ, Tết vẫn bật đến sáng.
        """));

    final VoteStage stage;
    final int approve;
    final int reject;
    final int otherOpinion;
    final MatterText text;
    /** The step its preparation waits at when the seeding ends; null where it is gone to the end, or there is none. */
    final PreparationStep waitsAt;

    DemoStory(PreparationStep waitsAt, MatterText text) {
        this(null, 0, 0, 0, text, waitsAt);
    }

    DemoStory(VoteStage stage, int approve, int reject, int otherOpinion, MatterText text) {
        this(stage, approve, reject, otherOpinion, text, null);
    }

    /**
     * @param stage where the vote stands when the seeding ends; null where no vote is called
     * @param approve how many of the households approve, reject or are of another opinion: the first on the list in this order
     */
    DemoStory(VoteStage stage, int approve, int reject, int otherOpinion, MatterText text, PreparationStep waitsAt) {
        this.stage = stage;
        this.approve = approve;
        this.reject = reject;
        this.otherOpinion = otherOpinion;
        this.text = text;
        this.waitsAt = waitsAt;
    }

    /** It is, or is to be, decided online. */
    boolean isOnline() {
        return isVotedOn() || waitsAt != null;
    }

    /** Its consent poll ends without enough households. */
    boolean isRefused() {
        return this == BOAT_LANDING;
    }

    boolean isVotedOn() {
        return stage != null;
    }

    /** The vote is over within the seeding, or waits for its trustees then. */
    boolean closes() {
        return stage == VoteStage.CLOSED || stage == VoteStage.TALLIED;
    }

    int ballots() {
        return approve + reject + otherOpinion;
    }

    MatterKind kind() {
        return isOnline() ? MatterKind.OTHER_SELF_GOVERNING_WORK : MatterKind.WORKS_IN_HAMLET;
    }

    DecisionForm form() {
        return isOnline() ? DecisionForm.ONLINE_VOTE : DecisionForm.MEETING;
    }
}
