package vn.danban.place;

import vn.danban.shared.Refusal;

/** Why a commune or hamlet was not created. */
public enum HamletRefusal implements Refusal {
    NAME_MISSING,
    COMMUNE_EXISTS,
    HAMLET_EXISTS
}
