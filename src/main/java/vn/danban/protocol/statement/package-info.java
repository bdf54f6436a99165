/**
 * Protocol §7 — What a household says openly with its card: signed, not encrypted, and by a key that belongs to one occasion,
 * so that what it says once cannot be linked with its ballots or with what it says elsewhere.
 */
package vn.danban.protocol.statement;
