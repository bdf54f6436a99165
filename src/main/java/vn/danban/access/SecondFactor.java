package vn.danban.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * That an account asks for a code of a telephone too (TOTP, RFC 6238).
 *
 * @param secret   20 bytes, sealed
 * @param lastStep number of the last 30 seconds whose code was used
 */
@MappedEntity("second_factors")
record SecondFactor(@Id AccountId accountId, byte[] secret, long lastStep, Instant since) {}
