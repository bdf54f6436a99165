package vn.danban.access;

import java.time.Instant;

/**
 * What its owner may know of her second factor.
 *
 * @param recoveryCodes how many are left
 */
public record SecondFactorState(Instant since, int recoveryCodes) {}
