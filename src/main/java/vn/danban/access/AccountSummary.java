package vn.danban.access;

import java.time.Instant;

/** An account as lists show it: everything but the password. */
public record AccountSummary(
    AccountId id, LoginName loginName, String displayName, boolean administrator, boolean active, Instant createdAt) {}
