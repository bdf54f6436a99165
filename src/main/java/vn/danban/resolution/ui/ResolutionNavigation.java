package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.ReadingParticipants;
import vn.danban.resolution.SigningResolutions;

/** Where minutes and decisions are written, signed, sent, posted and read. */
public final class ResolutionNavigation {
    static final String MINUTES_ROUTE = MatterNavigation.MATTER_ROUTE + "/bien-ban";
    static final String DOCUMENT_ROUTE = MatterNavigation.MATTER_ROUTE + "/van-ban";
    static final String WRITE_ROUTE = MatterNavigation.MATTER_ROUTE + "/soan-van-ban";
    static final String SIGN_ROUTE = MatterNavigation.MATTER_ROUTE + "/ky-gui";
    static final String POST_ROUTE = MatterNavigation.MATTER_ROUTE + "/niem-yet";
    static final String PARTICIPANTS_ROUTE = MatterNavigation.MATTER_ROUTE + "/danh-sach-tham-gia";

    private ResolutionNavigation() {}

    public static String minutes(MatterId id) {
        return MatterNavigation.matter(id) + "/bien-ban";
    }

    public static String write(MatterId id) {
        return MatterNavigation.matter(id) + "/soan-van-ban";
    }

    public static String sign(MatterId id) {
        return MatterNavigation.matter(id) + "/ky-gui";
    }

    public static String post(MatterId id) {
        return MatterNavigation.matter(id) + "/niem-yet";
    }

    /** The document, for everybody once it is signed. */
    public static String document(MatterId id) {
        return MatterNavigation.matter(id) + "/van-ban";
    }

    /** Who took part, for those whose offices need it. */
    public static String participants(MatterId id) {
        return MatterNavigation.matter(id) + "/danh-sach-tham-gia";
    }

    /** What the page of a matter shows of its decision. */
    @Singleton
    public static final class Cards {
        private final ReadingParticipants participants;
        private final SigningResolutions signing;
        private final Clock clock;

        Cards(ReadingParticipants participants, SigningResolutions signing, Clock clock) {
            this.participants = participants;
            this.signing = signing;
            this.clock = clock;
        }

        /** Empty while there are no minutes. */
        public Optional<Component> of(Dossier dossier) {
            return dossier.minutes().map(minutes ->
                new ResolutionCard(dossier, participants.mayRead(dossier.matterId()),
                    new ScanList(dossier.matterId(), signing), clock.instant()));
        }
    }
}
