package vn.danban.demo;

import static vn.danban.demo.DemoPerson.COMMUNE_OFFICER;
import static vn.danban.demo.DemoPerson.COMMUNE_FRONT_OFFICER;
import static vn.danban.demo.DemoPerson.HAMLET_HEAD;
import static vn.danban.demo.DemoPerson.TEAM_LEADER;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import vn.danban.community.RollEntry;
import vn.danban.matter.LegalClock;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.DossierStage;
import vn.danban.resolution.Dossiers;
import vn.danban.resolution.DrawingUpMinutes;
import vn.danban.resolution.FixingResolutions;
import vn.danban.resolution.Minutes;
import vn.danban.resolution.Posting;
import vn.danban.resolution.PostingResults;
import vn.danban.resolution.ReceivingResolutions;
import vn.danban.resolution.ResolutionForm;
import vn.danban.resolution.ResolutionText;
import vn.danban.resolution.SendingResolutions;
import vn.danban.resolution.Signature.Signatory;
import vn.danban.resolution.SignedFile;
import vn.danban.resolution.SigningResolutions;
import vn.danban.resolution.WritingResolutions;

/**
 * What came of the counted votes on paper: one decision both offices have, one that waits for the Front, and one result whose
 * minutes a visitor may draw up. That one turns late by itself when the demo is left running for more than five working days.
 */
@Singleton
class DemoResolutions {
    private final DemoPeople people;
    private final Dossiers dossiers;
    private final Matters matters;
    private final Hamlet hamlet;
    private final Commune commune;

    DemoResolutions(DemoPeople people, Dossiers dossiers, Matters matters, Hamlet hamlet, Commune commune) {
        this.people = people;
        this.dossiers = dossiers;
        this.matters = matters;
        this.hamlet = hamlet;
        this.commune = commune;
    }

    /** The doors that the hamlet's officers use. */
    @Singleton
    record Hamlet(DrawingUpMinutes minutes, WritingResolutions writing, FixingResolutions fixing, SigningResolutions signing,
            SendingResolutions sending, PostingResults posting, Clerk clerk) {}

    /** The door that the offices of the commune use. */
    @Singleton
    record Commune(ReceivingResolutions receiving) {}

    /** Brings the decision on a counted matter as far as its story goes; each step looks what is there already. */
    void bring(DemoStory story, MatterId id) {
        if (story == DemoStory.QUIET_HOURS) {
            send(id);
            receive(id, COMMUNE_OFFICER, Office.COMMUNE_PEOPLES_COMMITTEE);
            receive(id, COMMUNE_FRONT_OFFICER, Office.COMMUNE_FRONT);
            post(id);
        } else if (story == DemoStory.COCKS) {
            send(id);
            receive(id, COMMUNE_OFFICER, Office.COMMUNE_PEOPLES_COMMITTEE);
        }
    }

    private void send(MatterId id) {
        if (stage(id) == DossierStage.NO_MINUTES) {
            people.as(TEAM_LEADER, () -> hamlet.minutes().draw(id, "Nên có bảng nhắc ở đầu đường.\nNên làm thử một tháng rồi bà con bàn lại."));
        }
        people.as(HAMLET_HEAD, () -> {
            if (stage(id) == DossierStage.MINUTES_DRAWN) {
                hamlet.writing().write(id, words(matters.get(id), dossiers.of(id).minutes().orElseThrow()));
            }
            if (stage(id) == DossierStage.WRITTEN) {
                hamlet.fixing().fix(id, dossiers.of(id).version().orElseThrow().version(), true);
            }
            if (stage(id) == DossierStage.FIXED) {
                hamlet.signing().record(id, hash(id), EnumSet.allOf(Signatory.class), scan());
            }
            if (stage(id) == DossierStage.SIGNED) {
                hamlet.sending().send(id, hash(id));
            }
            return null;
        });
    }

    private ResolutionText words(Matter matter, Minutes minutes) {
        List<RollEntry> roll = hamlet.writing().representatives(matter.id());
        ResolutionForm form = minutes.passed() ? ResolutionForm.RESOLUTION : ResolutionForm.MEETING_MINUTES;
        int year = LegalClock.dayOf(hamlet.clerk().now()).getYear();
        return new ResolutionText(form, hamlet.writing().nextNumber(matter.hamletId(), year), ResolutionText.suggestedSymbol(form),
            "Minh Họa", hamlet.clerk().today(), ResolutionText.suggested(matter, minutes), roll.get(4).householdId(), roll.get(9).householdId());
    }

    private void receive(MatterId id, DemoPerson officer, Office office) {
        if (dossiers.of(id).answer(office).isEmpty()) {
            people.as(officer, () -> commune.receiving().receive(id, office, hash(id)));
        }
    }

    private void post(MatterId id) {
        Dossier dossier = dossiers.of(id);
        if (dossier.postings().isEmpty()) {
            people.as(HAMLET_HEAD, () -> {
                hamlet.posting().post(id, Posting.Place.CULTURE_HOUSE, "Bảng tin nhà văn hoá Ấp Mẫu", hamlet.clerk().today(), null);
                return hamlet.posting().post(id, Posting.Place.LOUDSPEAKER, "6 giờ sáng, ba ngày liền", hamlet.clerk().today(),
                    hamlet.clerk().today().plusDays(2));
            });
        }
    }

    private DossierStage stage(MatterId id) {
        return dossiers.of(id).stage();
    }

    private String hash(MatterId id) {
        return dossiers.of(id).standing().orElseThrow().hash();
    }

    /** Where paper with four signatures would be: one line, so that nobody takes it for real. */
    private static SignedFile scan() {
        String page = "BT /F1 20 Tf 60 760 Td (Ban mau: van ban da ky, khong co gia tri) Tj ET";
        String pdf = """
            %%PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
            4 0 obj<</Length %d>>stream
            %s
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            %%%%EOF
            """.formatted(page.length(), page);
        return SignedFile.of("van-ban-da-ky.pdf", pdf.getBytes(StandardCharsets.US_ASCII));
    }
}
