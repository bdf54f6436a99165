package vn.danban.place;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import vn.danban.audit.AuditTrail;
import vn.danban.shared.IdSource;

/** What every entry in the community's books needs: a new id, a salt, the date, and its line in the audit trail. */
@Singleton
public class Clerk {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final IdSource ids;
    private final Clock clock;
    private final SecureRandom random;
    private final AuditTrail trail;

    Clerk(IdSource ids, Clock clock, SecureRandom random, AuditTrail trail) {
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.trail = trail;
    }

    public UUID newId() {
        return ids.next();
    }

    /** To the microsecond, as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** 16 random bytes in hexadecimal. */
    public String newSalt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The date in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), VIETNAM);
    }

    /**
     * Writes the audit trail, inside the transaction of the act itself.
     *
     * @param act    the event in the past tense
     * @param detail no secret and no personal data
     */
    public void record(@Nullable HamletId hamlet, String act, String subject, String detail) {
        trail.record(hamlet == null ? null : hamlet.value(), act, subject, detail);
    }
}
