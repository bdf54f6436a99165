package vn.danban.template;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.access.Accounts;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.papers.PaperKind;
import vn.danban.papers.TryingSources;
import vn.danban.place.Clerk;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.PlainWords;
import vn.danban.shared.Refused;

/**
 * An officer of the commune People's Committee puts her commune's sources in the place of those that come with the program, goes back to
 * earlier ones, and confirms a layout once she has held it against the official annex. Papers made before stay as they were made.
 */
@Singleton
public class ReplacingTemplates {
    public static final int LARGEST_KIBIBYTES = CheckTemplate.LARGEST_KIBIBYTES;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DOCUMENT = 200;

    private final Shelf shelf;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Accounts accounts;
    private final Clerk clerk;

    ReplacingTemplates(Shelf shelf, HoldingOffices offices, Hamlets hamlets, Accounts accounts, Clerk clerk) {
        this.shelf = shelf;
        this.offices = offices;
        this.hamlets = hamlets;
        this.accounts = accounts;
        this.clerk = clerk;
    }

    /** Sources, which of them are used, and whoever makes papers of them. */
    @Singleton
    record Shelf(TemplateRepository templates, CommuneTemplates used, TryingSources trying) {}

    /** A source as pages show it. */
    public record Shown(PaperKind kind, @Nullable TemplateId id, String name, String hash, String source, Optional<Confirmed> confirmed) {}

    /** Who confirmed a layout, and by which document. */
    public record Confirmed(String by, LayoutConfirmation confirmation) {}

    /** A choice as pages show it. */
    public record Chosen(TemplateChoice choice, String name, String by) {}

    /** The kinds of papers that have a source of their own. */
    public static List<PaperKind> kinds() {
        return Arrays.stream(PaperKind.values()).filter(kind -> kind.made() == kind).toList();
    }

    /** @throws Refused {@link GeneralRefusal#NOT_ALLOWED} or {@link GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public Commune commune(CommuneId id) {
        Commune commune = hamlets.commune(id);
        required(id);
        return commune;
    }

    /** The source that is used today. */
    @ReadOnly
    public Shown used(CommuneId id, PaperKind kind) {
        required(id);
        return shelf.used.template(kind, id, clerk.today()).map(this::shown).orElseGet(() -> builtIn(id, kind));
    }

    /** The program's source and all that the commune brought, the newest first. */
    @ReadOnly
    public List<Shown> all(CommuneId id, PaperKind kind) {
        required(id);
        List<Shown> all = new ArrayList<>(shelf.templates.findByCommuneIdOrderByBroughtAt(id).reversed().stream()
            .filter(one -> one.kind() == kind).map(this::shown).toList());
        all.add(builtIn(id, kind));
        return all;
    }

    /** What was chosen until now and for days to come, the latest first. */
    @ReadOnly
    public List<Chosen> choices(CommuneId id, PaperKind kind) {
        required(id);
        return shelf.templates.choices(id.value()).reversed().stream().filter(one -> one.kind() == kind).map(one -> new Chosen(one,
            one.templateId() == null ? "" : shelf.templates.findById(one.templateId()).orElseThrow().name(), accounts.displayName(one.chosenBy()))).toList();
    }

    /**
     * Looks at a source without keeping it.
     *
     * @return what it makes of invented data, as PDF
     * @throws Refused with a {@link TemplateRefusal}
     */
    @ReadOnly
    public byte[] preview(CommuneId id, PaperKind kind, byte[] content) {
        required(id);
        return written(kind, CheckTemplate.check(kind, content), hamlets.commune(id));
    }

    /**
     * Takes in a source. Nothing is made from it before it is chosen.
     *
     * @param name what the officer calls it: 1–100 characters
     * @throws Refused with a {@link TemplateRefusal}
     */
    @Transactional
    public PaperTemplate bring(CommuneId id, PaperKind kind, String name, byte[] content) {
        AccountId officer = required(id);
        hamlets.hold(id);
        String words = PlainWords.given(name, LONGEST_NAME, TemplateRefusal.NAME_MISSING_OR_TOO_LONG);
        String source = CheckTemplate.check(kind, content);
        written(kind, source, hamlets.commune(id));
        String hash = Digest.of(source).hex();
        if (all(id, kind).stream().anyMatch(one -> one.hash().equals(hash))) {
            throw new Refused(TemplateRefusal.BROUGHT_BEFORE);
        }
        PaperTemplate kept = shelf.templates.save(
            new PaperTemplate(new TemplateId(clerk.newId()), id, kind, words, source, hash, officer, clerk.now()));
        clerk.record(null, "TemplateBrought", id.text(), kind + " " + hash);
        return kept;
    }

    /**
     * Has papers made from a source from a day on.
     *
     * @param template null for the one that comes with the program
     * @param since    today or later
     * @throws Refused with a {@link TemplateRefusal} or {@link GeneralRefusal#NOT_FOUND}
     */
    @Transactional
    public void choose(CommuneId id, PaperKind kind, @Nullable TemplateId template, LocalDate since) {
        AccountId officer = required(id);
        hamlets.hold(id);
        if (since.isBefore(clerk.today())) {
            throw new Refused(TemplateRefusal.DAY_IS_OVER);
        }
        Shown chosen = all(id, kind).stream().filter(one -> Objects.equals(one.id(), template)).findFirst()
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        shelf.templates.choose(id.value(), kind, template == null ? null : template.value(), since, officer.value(), clerk.now());
        clerk.record(null, "TemplateChosen", id.text(), kind + " " + chosen.hash() + " " + since);
    }

    /**
     * States that the officer holds the official annex and that the source in use is laid out like it; papers made from it no longer say
     * that their layout waits.
     *
     * @param hash     of the source the officer looked at
     * @param document number of the document whose annex it is: 1–200 characters
     * @throws Refused with a {@link TemplateRefusal}
     */
    @Transactional
    public void confirm(CommuneId id, PaperKind kind, String hash, String document) {
        AccountId officer = required(id);
        hamlets.hold(id);
        String words = PlainWords.given(document, LONGEST_DOCUMENT, TemplateRefusal.DOCUMENT_MISSING_OR_TOO_LONG);
        Shown used = used(id, kind);
        if (!used.hash().equals(hash)) {
            throw new Refused(TemplateRefusal.OTHER_SOURCE);
        }
        if (used.confirmed().isPresent()) {
            throw new Refused(TemplateRefusal.CONFIRMED_BEFORE);
        }
        shelf.templates.confirm(id.value(), kind, hash, words, officer.value(), clerk.now());
        clerk.record(null, "LayoutConfirmed", id.text(), kind + " " + hash + " " + words);
    }

    private AccountId required(CommuneId id) {
        return offices.require(id, Office.COMMUNE_PEOPLES_COMMITTEE);
    }

    private byte[] written(PaperKind kind, String source, Commune commune) {
        return shelf.trying.pdf(kind, source, SampleData.of(kind, commune)).orElseThrow(() -> new Refused(TemplateRefusal.NOT_WRITTEN));
    }

    private Shown shown(PaperTemplate one) {
        return new Shown(one.kind(), one.id(), one.name(), one.hash(), one.source(), confirmed(one.communeId(), one.kind(), one.hash()));
    }

    private Shown builtIn(CommuneId id, PaperKind kind) {
        String source = shelf.trying.builtIn(kind);
        String hash = Digest.of(source).hex();
        return new Shown(kind, null, "", hash, source, confirmed(id, kind, hash));
    }

    private Optional<Confirmed> confirmed(CommuneId id, PaperKind kind, String hash) {
        return shelf.templates.confirmations(id.value()).stream().filter(one -> one.kind() == kind && one.hash().equals(hash)).findFirst()
            .map(one -> new Confirmed(accounts.displayName(one.confirmedBy()), one));
    }
}
