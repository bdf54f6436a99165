package vn.danban.cards;

import vn.danban.shared.Refusal;

/** Why a card did not become active during a vote. */
public enum ActivationRefusal implements Refusal {
    /** The auditor wants to know why. */
    REASON_MISSING,
    /** It is active, or was replaced. */
    NOT_WAITING,
    ALREADY_REQUESTED,
    NOT_REQUESTED,
    /** Whoever asked may not confirm. */
    SAME_PERSON
}
