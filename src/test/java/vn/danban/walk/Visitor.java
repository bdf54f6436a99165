package vn.danban.walk;

import io.micronaut.core.annotation.Nullable;
import java.util.Set;
import vn.danban.office.Office;
import vn.danban.testing.People.Person;

/**
 * Somebody who tries every door.
 *
 * @param name      for the report
 * @param person    null for whoever is not signed in
 * @param standings all this visitor is where the things behind the doors belong
 */
record Visitor(String name, @Nullable Person person, Set<Standing> standings) {

    /** What somebody can be, seen from the hamlet whose things are behind the doors. */
    enum Standing {
        /** Nobody is: a door that stays shut. */
        NOBODY,
        /** Everybody, signed in or not. */
        ANYBODY,
        /** Has an open account; no office is needed. */
        SIGNED_IN,
        ADMINISTRATOR,
        HAMLET_HEAD, FRONT_COMMITTEE_HEAD, TEAM_LEADER, TEAM_MEMBER, TRUSTEE, COUNTING_BOARD_MEMBER,
        INSPECTION_BOARD_MEMBER, INVESTMENT_SUPERVISION_BOARD_MEMBER,
        COMMUNE_PEOPLES_COMMITTEE, COMMUNE_FRONT, AUDITOR,
        /** Stands in the list of this vote's trustees. */
        TRUSTEE_OF_THE_VOTE;

        static Standing of(Office office) {
            return valueOf(office.name());
        }
    }

    boolean stands(Standing standing) {
        return standings.contains(standing);
    }

    @Override
    public String toString() {
        return name;
    }
}
