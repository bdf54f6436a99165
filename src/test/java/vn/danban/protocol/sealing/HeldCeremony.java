package vn.danban.protocol.sealing;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.SealedShare;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.protocol.trustee.TrusteeCertificate;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.protocol.trustee.VerifyCertificate;
import vn.danban.protocol.trustee.VerifyCoefficients;

/** A whole ceremony in memory, for tests: what each trustee sends at each step. Trustees are numbered from 1. */
public record HeldCeremony(Ceremony ceremony, IntFunction<byte[]> seeds) {
    public TrusteeSeat seat(int index) {
        return new TrusteeSeat(ceremony, index, seeds.apply(index));
    }

    public MakeCertificate.Certificate certificate(int index) {
        return MakeCertificate.make(seat(index));
    }

    public TrusteeCertificate keys(int index) {
        var made = certificate(index);
        return VerifyCertificate.verify(ceremony, index, made.certificate(), made.binding());
    }

    public List<ThresholdSet.SignedMessage> certificates() {
        return all(index -> certificate(index).certificate());
    }

    public MakeCoefficients.Coefficients coefficients(int index) {
        return MakeCoefficients.make(seat(index), certificates());
    }

    public List<Element> powers(int index) {
        var made = coefficients(index);
        return VerifyCoefficients.verify(
                ceremony.needed(), index, keys(index).verification(), certificates(), made.coefficients(), made.signature());
    }

    public SealedShare share(int sender, int receiver) {
        return SealShare.seal(seat(sender), receiver, keys(receiver).encryption(), certificates());
    }

    public Scalar opened(int sender, int receiver) {
        return OpenShare.open(seat(receiver), sender, certificates(), powers(sender), share(sender, receiver));
    }

    public MakeVerificationKey.Share verificationKey(int index) {
        return MakeVerificationKey.make(
                seat(index),
                certificates(),
                IntStream.rangeClosed(1, ceremony.size())
                        .filter(sender -> sender != index)
                        .mapToObj(sender -> opened(sender, index))
                        .toList());
    }

    public TrusteeList trustees() {
        return new TrusteeList(List.of(new ThresholdSet(
                ceremony.needed(),
                certificates(),
                all(index -> coefficients(index).coefficients()),
                all(index -> coefficients(index).signature()),
                all(index -> verificationKey(index).key().named("Bà Sáu " + index)))));
    }

    private <T> List<T> all(IntFunction<T> of) {
        return IntStream.rangeClosed(1, ceremony.size()).mapToObj(of).toList();
    }
}
