package vn.danban.preparation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.danban.access.AccountId;
import vn.danban.community.FreezingRolls;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;

/**
 * The head sets up the team that asks the households (Decree 59/2023 Art. 5(2)b). With it the roll is frozen: from here on N and
 * the names of the representatives are fixed for this matter, also when the team is named anew.
 */
@Singleton
public class NamingTeam {
    private static final int FEWEST = 3;
    private static final int MOST = 5;

    private final EvidenceBook book;
    private final TeamMemberRepository members;
    private final FreezingRolls rolls;
    private final HoldingOffices offices;
    private final FillingOffices filling;

    NamingTeam(EvidenceBook book, TeamMemberRepository members, FreezingRolls rolls, HoldingOffices offices,
            FillingOffices filling) {
        this.book = book;
        this.members = members;
        this.rolls = rolls;
        this.offices = offices;
        this.filling = filling;
    }

    /** Somebody to sit in the team, and for whom. */
    public record Named(AccountId account, Set<TeamCapacity> capacities) {}

    /**
     * @param leader   the Front committee's delegate
     * @param others   the other two to four
     * @param decision the head's decision; its number is needed
     * @throws Refused with a {@link PreparationRefusal}, or because an office cannot be filled so
     */
    @Transactional
    public PreparationEntry name(MatterId id, Named leader, List<Named> others, Appointment decision) {
        EvidenceBook.Page page = book.open(id);
        HamletId hamlet = page.matter().hamletId();
        AccountId head = offices.require(hamlet, Office.HAMLET_HEAD);
        page.requireDue(PreparationStep.TEAM_NAMED);
        String number = EvidenceBook.requiredNumber(decision.number());
        requireTeam(leader, others);
        appoint(hamlet, Office.TEAM_LEADER, leader.account(), decision);
        others.forEach(member -> appoint(hamlet, Office.TEAM_MEMBER, member.account(), decision));
        RollId roll = page.preparation().roll().orElseGet(() -> rolls.freeze(hamlet).id());
        PreparationEntry named = book.write(page, Deed.TEAM_NAMED, head, Office.HAMLET_HEAD,
            EvidenceBook.Said.team(number, decision.date(), others.size() + 1, roll));
        keep(named.id(), leader, true);
        others.forEach(member -> keep(named.id(), member, false));
        return named;
    }

    private void keep(EntryId entry, Named member, boolean leads) {
        members.saveAll(member.capacities().stream()
            .map(capacity -> new TeamMember(entry, member.account(), capacity, leads)).toList());
    }

    private static void requireTeam(Named leader, List<Named> others) {
        long people = others.stream().map(Named::account).filter(account -> !account.equals(leader.account())).distinct().count() + 1;
        if (people != others.size() + 1 || people < FEWEST || people > MOST) {
            throw new Refused(PreparationRefusal.TEAM_SIZE, FEWEST, MOST);
        }
        if (!leader.capacities().contains(TeamCapacity.FRONT_COMMITTEE)) {
            throw new Refused(PreparationRefusal.LEADER_NOT_FROM_FRONT);
        }
        Set<TeamCapacity> missing = EnumSet.allOf(TeamCapacity.class);
        missing.removeAll(leader.capacities());
        others.forEach(member -> missing.removeAll(member.capacities()));
        if (!missing.isEmpty() || others.stream().anyMatch(member -> member.capacities().isEmpty())) {
            throw new Refused(PreparationRefusal.TEAM_CAPACITY_MISSING);
        }
    }

    private void appoint(HamletId hamlet, Office office, AccountId account, Appointment decision) {
        if (!offices.holds(account, hamlet, office)) {
            filling.appoint(hamlet, office, account, decision);
        }
    }
}
