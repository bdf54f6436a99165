package vn.danban.discussion;

/** The only grounds on which something said may be hidden, with their source. */
public enum HidingGround {
    INSULT_OR_SLANDER("Luật 10/2022/QH15, Điều 9 khoản 4"),
    INCITES_OR_DISCRIMINATES("Luật 10/2022/QH15, Điều 9 khoản 3, khoản 4"),
    PERSONAL_DATA("Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"),
    OFF_TOPIC("Luật 10/2022/QH15, Điều 18 khoản 4"),
    DOUBLED("");

    private final String article;

    HidingGround(String article) {
        this.article = article;
    }

    /** The article it rests on; empty where it is plain order and no law is needed. */
    public String article() {
        return article;
    }
}
