package vn.danban.template;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danban.papers.ChosenSources;
import vn.danban.papers.PaperKind;
import vn.danban.papers.TryingSources;
import vn.danban.place.CommuneId;
import vn.danban.protocol.format.Digest;

/** Which source each paper of a commune is made from, and whether its layout was confirmed. */
@Singleton
class CommuneTemplates implements ChosenSources {
    private final TemplateRepository templates;
    private final TryingSources sources;

    CommuneTemplates(TemplateRepository templates, TryingSources sources) {
        this.templates = templates;
        this.sources = sources;
    }

    @Override
    @ReadOnly
    public Source of(PaperKind kind, CommuneId commune, LocalDate day) {
        String text = template(kind, commune, day).map(PaperTemplate::source).orElseGet(() -> sources.builtIn(kind));
        String hash = Digest.of(text).hex();
        return new Source(text, templates.confirmations(commune.value()).stream()
            .anyMatch(one -> one.kind() == kind && one.hash().equals(hash)));
    }

    /** The commune's own source that is used on a day; empty where it is the program's. */
    Optional<PaperTemplate> template(PaperKind kind, CommuneId commune, LocalDate day) {
        return choice(kind, templates.choices(commune.value()), day).map(TemplateChoice::templateId).flatMap(templates::findById);
    }

    /** Of the choices that have begun, the one made last. */
    static Optional<TemplateChoice> choice(PaperKind kind, List<TemplateChoice> all, LocalDate day) {
        return all.stream().filter(one -> one.kind() == kind && !one.since().isAfter(day)).reduce((earlier, later) -> later);
    }
}
