package vn.danban.place;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Communes and hamlets, for reading. Names of places are public. */
@Singleton
public class Hamlets {
    private final CommuneRepository communes;
    private final HamletRepository hamlets;

    Hamlets(CommuneRepository communes, HamletRepository hamlets) {
        this.communes = communes;
        this.hamlets = hamlets;
    }

    /** @throws Refused with {@link GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public Hamlet get(HamletId id) {
        return find(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    @ReadOnly
    public Optional<Hamlet> find(HamletId id) {
        return hamlets.findById(id).map(row -> Hamlet.of(row, communes.findById(row.communeId()).orElseThrow()));
    }

    /** Every hamlet, by name. */
    @ReadOnly
    public List<Hamlet> all() {
        Map<CommuneId, Commune> byId = communes().stream().collect(Collectors.toMap(Commune::id, Function.identity()));
        return hamlets.findAllOrderByName().stream().map(row -> Hamlet.of(row, byId.get(row.communeId()))).toList();
    }

    /** @throws Refused with {@link GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public Commune commune(CommuneId id) {
        return communes.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** The hamlets of a commune, by name. */
    @ReadOnly
    public List<Hamlet> of(CommuneId id) {
        return all().stream().filter(hamlet -> hamlet.communeId().equals(id)).toList();
    }

    /** Every commune, by province and name. */
    @ReadOnly
    public List<Commune> communes() {
        return communes.findAllOrderByProvinceAndName();
    }

    /** Changes to this hamlet's list, offices and rolls queue behind the caller until its transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(HamletId id) {
        hamlets.lock(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** Changes to this commune's offices queue behind the caller until its transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CommuneId id) {
        communes.lock(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }
}
