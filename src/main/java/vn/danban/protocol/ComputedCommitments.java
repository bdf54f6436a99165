package vn.danban.protocol;

import java.util.List;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Product;
import vn.danban.protocol.group.Scalar;

/** Format §4 — Commitments recomputed from the proofs, as the format says. */
class ComputedCommitments implements Commitments<Base> {
    private final FixedBase publicKey;

    ComputedCommitments(FixedBase publicKey) {
        this.publicKey = publicKey;
    }

    @Override
    public Base read(String text) {
        return Base.decode(text);
    }

    @Override
    public Base product(List<Base> factors, int powers) {
        return Base.product(factors, powers);
    }

    @Override
    public Element element(Base base) {
        return base.element();
    }

    @Override
    public Element onGenerator(Base base, Proof proof) {
        return Product.of(FixedBase.GENERATOR, proof.response())
                .times(base, proof.challenge())
                .element();
    }

    @Override
    public Element onKey(Base base, int m, Proof proof) {
        var product = Product.of(publicKey, proof.response()).times(base, proof.challenge());
        if (m != 0) {
            product.times(FixedBase.GENERATOR, proof.challenge().times(Scalar.of(m)).negate());
        }
        return product.element();
    }

    @Override
    public Element ofSignature(Element credential, Proof proof) {
        return onGenerator(Base.of(credential), proof);
    }
}
