package vn.danban.place;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.danban.access.CurrentAccount;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The administrator enters the communes and their hamlets. */
@Singleton
public class KeepingHamlets {
    private final CommuneRepository communes;
    private final HamletRepository hamlets;
    private final CurrentAccount actor;
    private final Clerk clerk;

    KeepingHamlets(CommuneRepository communes, HamletRepository hamlets, CurrentAccount actor, Clerk clerk) {
        this.communes = communes;
        this.hamlets = hamlets;
        this.actor = actor;
        this.clerk = clerk;
    }

    /** @throws Refused with {@link HamletRefusal#NAME_MISSING} or {@link HamletRefusal#COMMUNE_EXISTS} */
    @Transactional
    public Commune createCommune(String name, String province) {
        requireAdministrator();
        Commune commune = new Commune(new CommuneId(clerk.newId()), given(name), given(province));
        if (communes.existsByProvinceAndName(commune.province(), commune.name())) {
            throw new Refused(HamletRefusal.COMMUNE_EXISTS, commune.place());
        }
        communes.save(commune);
        clerk.record(null, "CommuneCreated", commune.id().text(), commune.place());
        return commune;
    }

    /**
     * @param demo for trying things out: nothing decided there counts
     * @throws Refused with {@link HamletRefusal#NAME_MISSING} or {@link HamletRefusal#HAMLET_EXISTS}
     */
    @Transactional
    public Hamlet createHamlet(CommuneId communeId, HamletKind kind, String name, boolean demo) {
        requireAdministrator();
        Commune commune = communes.findById(communeId).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        Hamlet.Row row = new Hamlet.Row(new HamletId(clerk.newId()), communeId, kind, given(name), demo);
        if (hamlets.existsByCommuneIdAndName(communeId, row.name())) {
            throw new Refused(HamletRefusal.HAMLET_EXISTS, row.name(), commune.name());
        }
        hamlets.save(row);
        clerk.record(row.id(), "HamletCreated", row.id().text(), row.name());
        return Hamlet.of(row, commune);
    }

    private void requireAdministrator() {
        actor.required();
        if (!actor.administrator()) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
    }

    private static String given(String name) {
        if (name == null || name.isBlank()) {
            throw new Refused(HamletRefusal.NAME_MISSING);
        }
        return name.strip();
    }
}
