package vn.danban.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Days and hours in words, by Viet Nam's clock. */
public final class Moments {
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Moments() {}

    /** "17 giờ 00, Thứ Sáu 27/11/2026" */
    public static String moment(Instant time) {
        return written("time.moment", local(time));
    }

    /** "27/11/2026" */
    public static String day(Instant time) {
        return written("time.day", local(time));
    }

    /** "27/11/2026" */
    public static String day(LocalDate day) {
        return written("time.day", day);
    }

    /** "Thứ Sáu, 27 tháng 11 năm 2026" */
    public static String longDay(LocalDate day) {
        return written("time.long-day", day);
    }

    public static LocalDate today(Instant now) {
        return local(now).toLocalDate();
    }

    public static LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, VIET_NAM);
    }

    public static Instant instant(LocalDateTime inVietNam) {
        return inVietNam.atZone(VIET_NAM).toInstant();
    }

    /** "còn 2 ngày", "còn 5 giờ", "còn 12 phút"; rounded down, so that nobody comes too late. */
    public static String left(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        if (left.toDays() > 0) {
            return I18NProvider.translate("time.days-left", left.toDays());
        }
        if (left.toHours() > 0) {
            return I18NProvider.translate("time.hours-left", left.toHours());
        }
        return I18NProvider.translate("time.minutes-left", Math.max(0, left.toMinutes()));
    }

    /** "còn 5 ngày", "hôm nay", "quá hạn 2 ngày" */
    public static String dueIn(LocalDate today, LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return I18NProvider.translate("time.today");
        }
        return days > 0 ? I18NProvider.translate("time.days-left", days) : I18NProvider.translate("time.days-late", -days);
    }

    /** "thứ Sáu 4/12/2026" */
    public static String weekday(LocalDate day) {
        String written = written("time.weekday", day);
        return written.replace("Thứ", "thứ").replace("Chủ Nhật", "Chủ nhật");
    }

    /**
     * A day until which something is to be done: "còn 3 ngày làm việc, đến thứ Sáu 4/12/2026", "hôm nay là ngày cuối…",
     * "đã quá hạn 2 ngày…".
     *
     * @param left        days after today, of the kind that is counted
     * @param workingDays whether only working days are counted
     */
    public static String deadline(LocalDate today, LocalDate lastDay, int left, boolean workingDays) {
        long late = ChronoUnit.DAYS.between(lastDay, today);
        if (late > 0) {
            return I18NProvider.translate("deadline.over", late, weekday(lastDay));
        }
        return late == 0 ? I18NProvider.translate("deadline.today", weekday(lastDay))
            : I18NProvider.translate(workingDays ? "deadline.working-days" : "deadline.days", left, weekday(lastDay));
    }

    private static String written(String patternKey, TemporalAccessor time) {
        String pattern = I18NProvider.translate(patternKey);
        return DateTimeFormatter.ofPattern(pattern, UI.getCurrent().getLocale()).format(time);
    }
}
