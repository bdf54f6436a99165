package vn.danban.roll;

import vn.danban.shared.Identifier;

/** A household on record, as far as a list can tell it again. Texts are empty where nothing is known. */
public record KnownHousehold(Identifier id, int orderNumber, String head, String representative, String address, String phone) {}
