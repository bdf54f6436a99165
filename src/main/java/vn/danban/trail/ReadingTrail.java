package vn.danban.trail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.access.CurrentAccount;
import vn.danban.audit.AuditLine;
import vn.danban.audit.AuditTrail;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** An auditor reads what was done in the hamlets of the commune; the administrator, what was done to the installation. */
@Singleton
public class ReadingTrail {
    /** More lines than anybody reads at once; whoever needs older ones asks for earlier days. */
    public static final int MOST = 5_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AuditTrail trail;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final CurrentAccount actor;
    private final Clerk clerk;

    ReadingTrail(AuditTrail trail, HoldingOffices offices, Hamlets hamlets, CurrentAccount actor, Clerk clerk) {
        this.trail = trail;
        this.offices = offices;
        this.hamlets = hamlets;
        this.actor = actor;
        this.clerk = clerk;
    }

    /** @param hamlet its name; empty for what concerns none */
    public record Line(AuditLine entry, String hamlet) {}

    /**
     * What was done in the commune's hamlets, the newest first, at most {@link #MOST}.
     *
     * @param last included
     * @throws Refused for everybody but an auditor of this commune
     */
    @Transactional
    public List<Line> of(CommuneId commune, LocalDate first, LocalDate last) {
        offices.require(commune, Office.AUDITOR);
        Map<UUID, Hamlet> places = hamlets.of(commune).stream().collect(Collectors.toMap(hamlet -> hamlet.id().value(), Function.identity()));
        clerk.record(null, "TrailRead", commune.text(), first + " – " + last);
        return trail.in(places.keySet(), start(first), start(last.plusDays(1)), MOST).stream()
            .map(entry -> new Line(entry, places.get(entry.hamlet()).name())).toList();
    }

    /**
     * What concerns no hamlet: accounts, communes and their offices, the calendar.
     *
     * @throws Refused for everybody but an administrator
     */
    @Transactional
    public List<Line> ofTheInstallation(LocalDate first, LocalDate last) {
        actor.required();
        if (!actor.administrator()) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        clerk.record(null, "TrailRead", "", first + " – " + last);
        return trail.ofTheInstallation(start(first), start(last.plusDays(1)), MOST).stream().map(entry -> new Line(entry, "")).toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant();
    }
}
