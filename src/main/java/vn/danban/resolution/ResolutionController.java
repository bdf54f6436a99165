package vn.danban.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import vn.danban.matter.MatterId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Identifier;
import vn.danban.shared.Refused;

/** The public copy of a signed decision for everybody; the list of who took part for those whose offices need it. */
@Controller("/api/matters/{matterId}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ResolutionController {
    private final Dossiers dossiers;
    private final ReadingParticipants participants;

    ResolutionController(Dossiers dossiers, ReadingParticipants participants) {
        this.dossiers = dossiers;
        this.participants = participants;
    }

    /** Answers 404 until all four have signed. */
    @Get("/resolution")
    @Secured(SecurityRule.IS_ANONYMOUS)
    PublicCopy resolution(String matterId) {
        Dossier dossier = dossiers.of(new MatterId(Identifier.parse(matterId)));
        if (!dossier.stage().isPublic()) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
        return PublicCopy.of(dossier);
    }

    @Get("/participants")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    TookPart participants(String matterId) {
        return new TookPart(participants.of(new MatterId(Identifier.parse(matterId))).stream()
            .map(entry -> new Household(entry.number(), entry.representative(), entry.address())).toList());
    }

    /** Numbers, words and names as posted at the culture house; days as ISO dates, times as ISO instants. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PublicCopy(
            String matterId, String form, String number, String date, String place, String text, boolean passed,
            @Nullable String inForce, String begun, String ended, int households, int required, int tookPart, int yes, int no,
            int other, List<String> signedBy, String hash) {
        static PublicCopy of(Dossier dossier) {
            ResolutionVersion version = dossier.standingVersion().orElseThrow();
            Minutes minutes = dossier.standingMinutes().orElseThrow();
            FixedResolution fixed = dossier.standing().orElseThrow();
            Resolution register = dossier.resolution().orElseThrow();
            return new PublicCopy(dossier.matterId().text(), version.form().name(), version.numberAndSymbol(), version.date().toString(),
                version.place(), version.text(), register.passed(), register.inForce() == null ? null : register.inForce().toString(),
                minutes.begun().toString(), minutes.ended().toString(), minutes.households(), minutes.required(), minutes.tookPart(),
                minutes.approve(), minutes.reject(), minutes.otherOpinion(), List.of(fixed.head(), fixed.frontCommitteeHead(),
                    fixed.firstRepresentative(), fixed.secondRepresentative()), fixed.hash());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TookPart(List<Household> households) {}

    @Serdeable
    record Household(int number, String representative, String address) {}
}
