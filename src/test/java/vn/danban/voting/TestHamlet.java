package vn.danban.voting;

import java.util.List;
import vn.danban.cards.CardId;
import vn.danban.cards.CardSetId;
import vn.danban.community.HouseholdId;
import vn.danban.place.HamletId;
import vn.danban.protocol.sealing.CardKey;
import vn.danban.testing.People.Person;

/**
 * A hamlet whose offices are filled, with a card for each household.
 *
 * @param homes households in the order of their numbers
 */
public record TestHamlet(
        HamletId id, Person head, Person front, Person leader, Person member, List<Person> trustees, CardSetId cardSet,
        List<Home> homes) {
    /** A household with the secret that is on its card. */
    public record Home(HouseholdId household, CardId card, CardKey key) {}
}
