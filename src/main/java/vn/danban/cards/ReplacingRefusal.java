package vn.danban.cards;

import vn.danban.shared.Refusal;

/** Why a card was not replaced. */
public enum ReplacingRefusal implements Refusal {
    REASON_MISSING,
    ALREADY_REPLACED
}
