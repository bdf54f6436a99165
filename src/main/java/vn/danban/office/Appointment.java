package vn.danban.office;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import vn.danban.shared.Refused;

/**
 * What the decision behind an appointment says; blank or absent parts are unknown.
 *
 * @param number of the decision, as in {@code 12/QĐ-UBND}
 * @param date   the day it was signed
 * @param ends   the last day of the term
 */
public record Appointment(@Nullable String number, @Nullable LocalDate date, @Nullable LocalDate ends) {
    /** No decision is at hand. */
    public static final Appointment UNDOCUMENTED = new Appointment(null, null, null);

    /** @throws Refused with {@link OfficeRefusal#TERM_ENDS_BEFORE_DECISION} */
    public Appointment {
        number = number == null || number.isBlank() ? null : number.strip();
        if (date != null && ends != null && ends.isBefore(date)) {
            throw new Refused(OfficeRefusal.TERM_ENDS_BEFORE_DECISION);
        }
    }
}
