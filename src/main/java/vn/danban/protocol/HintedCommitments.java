package vn.danban.protocol;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.ManyPowers;
import vn.danban.protocol.group.Scalar;

/**
 * Protocol §9.3 — The commitments of one ballot as the hints have them. Each is believed under the condition of its equation, which is
 * raised to a random number below 2¹²⁸ and multiplied with the others of {@link VerifyHintedBallots}.
 */
final class HintedCommitments implements Commitments<HintedCommitments.Base> {
    /** Factors of a base, each with its exponent in the product of all equations. */
    record Base(Element element, List<Power> factors) {}

    /** An element and what it is raised to so far. */
    static final class Power {
        private final Element element;
        private Scalar exponent = Scalar.ZERO;

        Power(Element element) {
            this.element = element;
        }

        void subtract(Scalar term) {
            exponent = exponent.minus(term);
        }

        void addTo(ManyPowers product) {
            product.add(element, exponent);
        }
    }

    private final Iterator<Element> hints;
    private final Power generator;
    private final Power publicKey;
    private final Iterator<Scalar> coefficients;
    private final List<Power> powers = new ArrayList<>();

    /**
     * @param hints        of this ballot
     * @param coefficients random, at least as many as there are commitments
     * @param generator    collects for all ballots, as does the public key
     */
    HintedCommitments(List<Element> hints, List<Scalar> coefficients, Power generator, Power publicKey) {
        this.hints = hints.iterator();
        this.coefficients = coefficients.iterator();
        this.generator = generator;
        this.publicKey = publicKey;
    }

    /** What this ballot contributes, once all its challenges are found right. */
    List<Power> powers() {
        return powers;
    }

    private Power follow(Element element) {
        var power = new Power(element);
        powers.add(power);
        return power;
    }

    /** 8Q is a member of the group, so the text of 8Q is that of a member. */
    @Override
    public Base read(String text) {
        var element = hints.next();
        if (!element.toString().equals(text)) {
            throw new ProtocolException(FormatFault.ELEMENT_MALFORMED, "not what is hinted at: " + text);
        }
        return new Base(element, List.of(follow(element)));
    }

    @Override
    public Base product(List<Base> factors, int powersToCome) {
        return new Base(
                Element.product(factors.stream().map(Base::element).toList()),
                factors.stream().flatMap(factor -> factor.factors.stream()).toList());
    }

    @Override
    public Element element(Base base) {
        return base.element;
    }

    @Override
    public Element onGenerator(Base base, Proof proof) {
        return believe(generator, base.factors, 0, proof);
    }

    @Override
    public Element onKey(Base base, int m, Proof proof) {
        return believe(publicKey, base.factors, m, proof);
    }

    @Override
    public Element ofSignature(Element credential, Proof proof) {
        return believe(generator, List.of(follow(credential)), 0, proof);
    }

    /** A · fixed^−response · base^−challenge · g^(m·challenge) = 1, to the power of ρ. */
    private Element believe(Power fixed, List<Power> base, int m, Proof proof) {
        var commitment = hints.next();
        var rho = coefficients.next();
        var challenge = rho.times(proof.challenge());
        follow(commitment).exponent = rho;
        fixed.subtract(rho.times(proof.response()));
        base.forEach(factor -> factor.subtract(challenge));
        if (m != 0) {
            generator.subtract(challenge.times(Scalar.of(m)).negate());
        }
        return commitment;
    }
}
