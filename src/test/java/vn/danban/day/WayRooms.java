package vn.danban.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.TeamCapacity;
import vn.danban.shared.Messages;

/** The page of the way to an online vote, used by whoever must act, by the words they read there. */
final class WayRooms {
    private final House house;
    private final Page page;
    private final String matter;

    /** @param page the window of somebody who is signed in */
    WayRooms(House house, Page page, String matter) {
        this.house = house;
        this.page = page;
        this.matter = matter;
    }

    WayRooms open() {
        page.navigate(house.at("/viec/" + matter + "/chuan-bi"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words("preparation.title"))).waitFor();
        return this;
    }

    void agreeOnContent() {
        press(section(PreparationStep.CONTENT_AGREED), "preparation.agree-content");
    }

    void agreeOnForm(String reason) {
        Locator form = section(PreparationStep.FORM_AGREED);
        form.getByLabel(words("preparation.why-online")).fill(reason);
        press(form, "preparation.agree-form");
    }

    void findDevices(int households, String finding) {
        Locator form = section(PreparationStep.DEVICES_FOUND);
        form.getByLabel(words("preparation.devices")).fill(Integer.toString(households));
        form.getByLabel(words("preparation.finding"), exact()).fill(finding);
        press(form, "preparation.record");
    }

    void report(String number) {
        Locator form = section(PreparationStep.REPORTED);
        form.getByLabel(words("preparation.report-number")).fill(number);
        press(form, "preparation.send-report");
    }

    void receiveAs(String office) {
        press(section(PreparationStep.RECEIVED), "preparation.receive-as." + office);
    }

    /** @param members login names, the leader first */
    void nameTeam(String decision, List<String> members, List<TeamCapacity> capacities) {
        Locator form = section(PreparationStep.TEAM_NAMED);
        form.getByLabel(words("preparation.team-decision")).fill(decision);
        for (int i = 0; i < members.size(); i++) {
            Locator seat = form.locator(".seat").nth(i);
            seat.getByLabel(words("offices.login-name")).fill(members.get(i));
            if (i > 0) {
                seat.getByLabel(words("label.TeamCapacity." + capacities.get(i))).check();
            }
        }
        form.locator(".seat").nth(1).getByLabel(words("label.TeamCapacity." + TeamCapacity.IT_SKILLED)).check();
        press(form, "preparation.name-team");
    }

    void invited() {
        press(section(PreparationStep.INVITED), "preparation.invited");
    }

    void askHouseholds(Instant until) {
        Locator form = section(PreparationStep.CONSENTED);
        Locator time = form.getByLabel(words("preparation.poll-until"));
        time.fill(LocalDateTime.ofInstant(until, ZoneId.of("Asia/Ho_Chi_Minh")).toString().substring(0, 16));
        time.blur();
        press(form, "preparation.open-poll");
    }

    void endPoll() {
        press(section(PreparationStep.CONSENTED), "preparation.end-poll");
    }

    /** Nothing can be clicked for this step. */
    boolean offersNothingFor(PreparationStep step) {
        return section(step).getByRole(AriaRole.BUTTON).count() == 0;
    }

    private Locator section(PreparationStep step) {
        return page.locator("#buoc-" + (step.ordinal() + 1));
    }

    /** Until it is done: the button goes away with its form, while the sentence may still be there from the act before. */
    private void press(Locator where, String key) {
        Locator button = where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words(key)).setExact(true));
        button.click();
        button.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.getByText(words("preparation.recorded")).waitFor();
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    static String words(String key, Object... details) {
        return new Messages().text(Messages.VIETNAMESE, key, details);
    }
}
