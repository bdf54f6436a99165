package vn.danban.matter;

import java.util.Optional;
import vn.danban.shared.Refusal;

/** What keeps a matter in the form it has, known to another context. */
public interface FormHindrance {
    /** The reason why this matter cannot go on in another form now, if there is one. */
    Optional<Refusal> hinders(MatterId matter);
}
