package vn.danban.protocol;

import java.util.Collection;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;

/** Format §4 — An encrypted number m: α = gʳ, β = yʳ·gᵐ. Products of ciphertexts encrypt sums. */
public record Ciphertext(Element alpha, Element beta) {
    public static Ciphertext read(CanonicalJson.Reader json) {
        var alpha = Element.decode(json.expect("{\"alpha\":").plainString());
        var beta = Element.decode(json.expect(",\"beta\":").plainString());
        json.expect("}");
        return new Ciphertext(alpha, beta);
    }

    public static Ciphertext product(Collection<Ciphertext> factors) {
        return new Ciphertext(
                Element.product(factors.stream().map(Ciphertext::alpha).toList()),
                Element.product(factors.stream().map(Ciphertext::beta).toList()));
    }

    public Ciphertext power(long weight) {
        var exponent = Scalar.of(weight);
        return weight == 1 ? this : new Ciphertext(alpha.power(exponent), beta.power(exponent));
    }

    public String json() {
        return "{\"alpha\":\"" + alpha + "\",\"beta\":\"" + beta + "\"}";
    }
}
