package vn.danban.protocol.sealing;

import java.util.random.RandomGenerator;
import vn.danban.protocol.group.Scalar;

/** Where an algorithm draws its random scalars from: a generator, or the fixed list of a vector. */
@FunctionalInterface
public interface RandomScalars {
    Scalar next();

    /** Each scalar from 64 bytes of the generator. */
    static RandomScalars from(RandomGenerator random) {
        return () -> Scalar.random(random);
    }
}
