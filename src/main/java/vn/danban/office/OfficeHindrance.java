package vn.danban.office;

import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.place.HamletId;
import vn.danban.shared.Refusal;

/** A reason, known to another context, why an account may not take an office: it made cards still in use, say. */
public interface OfficeHindrance {
    Optional<Refusal> hinders(AccountId account, HamletId hamlet, Office office);
}
