package vn.danban.community;

import io.micronaut.context.BeanContext;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.danban.access.AccountSummary;
import vn.danban.access.CurrentAccount;
import vn.danban.access.KeepingAccounts;
import vn.danban.access.LoginName;
import vn.danban.access.NewAccount;
import vn.danban.access.SettingUp;
import vn.danban.access.SignedIn;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.place.Commune;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletKind;
import vn.danban.place.Hamlets;
import vn.danban.place.KeepingHamlets;

/** Hamlets, households and the people who hold offices there, for tests. */
@Singleton
public class CommunityFixtures {
    public static final String PASSWORD = "mật khẩu để thử 2026";

    private final BeanContext house;
    private final AtomicInteger count = new AtomicInteger();
    private SignedIn administrator;

    CommunityFixtures(BeanContext house) {
        this.house = house;
    }

    /** Does it in the name of this account. */
    public <T> T as(SignedIn who, Callable<T> work) {
        try {
            return house.getBean(CurrentAccount.class).as(who, work);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public void as(SignedIn who, Runnable work) {
        as(who, () -> {
            work.run();
            return null;
        });
    }

    public synchronized SignedIn administrator() {
        if (administrator == null) {
            SettingUp settingUp = house.getBean(SettingUp.class);
            administrator = settingUp.createAdministrator(settingUp.code(),
                new NewAccount(LoginName.of("quantri"), "Quản trị", PASSWORD, true), "127.0.0.1");
        }
        return administrator;
    }

    /** A new account without any office; its login name is {@code nguoi1}, {@code nguoi2}… */
    public SignedIn somebody() {
        int number = count.incrementAndGet();
        return somebody("nguoi" + number, "Người thứ " + number);
    }

    public SignedIn somebody(String loginName, String displayName) {
        AccountSummary account = as(administrator(), () -> house.getBean(KeepingAccounts.class).create(
            new NewAccount(LoginName.of(loginName), displayName, PASSWORD, false)));
        return new SignedIn(account.id(), account.displayName(), false, 0);
    }

    /** A new hamlet of a new commune. */
    public Hamlet aHamlet() {
        int number = count.incrementAndGet();
        return as(administrator(), () -> {
            KeepingHamlets keeping = house.getBean(KeepingHamlets.class);
            Commune commune = keeping.createCommune("xã Bình Minh " + number, "tỉnh Tây Ninh");
            return keeping.createHamlet(commune.id(), HamletKind.HAMLET, "Ấp Bình Tân", false);
        });
    }

    /** A new account that holds this office. */
    public SignedIn officer(Hamlet hamlet, Office office) {
        SignedIn officer = somebody();
        appoint(hamlet, office, officer);
        return officer;
    }

    public void appoint(Hamlet hamlet, Office office, SignedIn account) {
        as(administrator(), () -> house.getBean(FillingOffices.class).appoint(hamlet.id(), office, account.account(), Appointment.UNDOCUMENTED));
    }

    /** Enters households 1 to n in the name of the head. */
    public void households(Hamlet hamlet, SignedIn head, int n) {
        KeepingHouseholds keeping = house.getBean(KeepingHouseholds.class);
        IntStream.rangeClosed(1, n).forEach(number -> as(head, () -> keeping.add(hamlet.id(), entry(number))));
    }

    public static Household.Entry entry(int number) {
        return new Household.Entry(number, "Chủ hộ " + number, "Đại diện " + number, "Tổ 1, số " + number, "Tổ 1", null);
    }
}
