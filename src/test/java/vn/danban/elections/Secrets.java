package vn.danban.elections;

import java.util.Map;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.RandomScalars;

/**
 * What an all-knowing attacker holds.
 *
 * @param voters   signing keys by credential
 * @param trustees keys that decrypt, by owner
 * @param random   what he draws his own numbers from
 */
public record Secrets(Map<String, Scalar> voters, Map<Integer, Scalar> trustees, RandomScalars random) {}
