package vn.danban.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Somebody with a key and a certificate, who signs PDFs with a program that is not ours, as that of a USB token. */
public final class TestSigner {
    public static final String PASSWORD = "mật khẩu của tệp khoá";
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

    private final String name;
    private final KeyPair pair;
    private final X509Certificate certificate;
    private final List<X509Certificate> way;

    private TestSigner(String name, KeyPair pair, X509Certificate certificate, List<X509Certificate> way) {
        this.name = name;
        this.pair = pair;
        this.certificate = certificate;
        this.way = way;
    }

    /** What a certificate says beside the name. */
    public record Terms(Instant from, Instant until, Integer usage, int keyBits) {
        static final Terms USUAL = new Terms(FROM, UNTIL, null, 2048);

        public static Terms until(Instant end) {
            return new Terms(FROM, end, null, 2048);
        }

        static Terms from(Instant beginning) {
            return new Terms(beginning, UNTIL, null, 2048);
        }

        static Terms onlyFor(int usage) {
            return new Terms(FROM, UNTIL, usage, 2048);
        }

        static Terms key(int bits) {
            return new Terms(FROM, UNTIL, null, bits);
        }
    }

    public static TestSigner named(String name) {
        return with(name, Terms.USUAL);
    }

    public static TestSigner with(String name, Terms terms) {
        return made(() -> {
            KeyPair pair = pair(terms.keyBits);
            return new TestSigner(name, pair, certificate(new Subject(name, pair), name, pair, terms), List.of());
        });
    }

    /** The same key in another's name. */
    TestSigner posingAs(String other) {
        return made(() -> new TestSigner(other, pair, certificate(new Subject(other, pair), name, pair, Terms.USUAL), List.of()));
    }

    /** Somebody whose certificate this one issued. */
    TestSigner issuesTo(String other) {
        return made(() -> {
            KeyPair theirs = pair(2048);
            return new TestSigner(other, theirs, certificate(new Subject(other, theirs), name, pair, Terms.USUAL), List.of(certificate));
        });
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** PKCS#12 under {@link #PASSWORD}. */
    public byte[] keyFile() {
        return keyFile(true);
    }

    byte[] keyFile(boolean withKey) {
        return made(() -> {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (withKey) {
                store.setKeyEntry("key", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
            } else {
                store.setCertificateEntry("certificate", certificate);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD.toCharArray());
            return bytes.toByteArray();
        });
    }

    /** Behind what is there. */
    public byte[] signs(byte[] pdf) {
        return signs(pdf, new PDRectangle(), "SHA256withRSA");
    }

    byte[] signs(byte[] pdf, PDRectangle where, String algorithm) {
        return made(() -> {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDSignature signature = new PDSignature();
                signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
                signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
                Calendar at = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
                at.setTime(Date.from(Instant.parse("2026-11-27T03:00:00Z")));
                signature.setSignDate(at);
                document.addSignature(signature, content -> cms(content.readAllBytes(), algorithm), new SignatureOptions());
                document.getSignatureFields().getLast().getWidgets().getFirst().setRectangle(where);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.saveIncremental(out);
                return out.toByteArray();
            }
        });
    }

    private byte[] cms(byte[] content, String algorithm) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            generator.addCertificates(new JcaCertStore(way));
            return generator.generate(new CMSProcessableByteArray(content)).getEncoded();
        } catch (OperatorCreationException | CMSException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private record Subject(String name, KeyPair pair) {}

    private static KeyPair pair(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(Subject subject, String issuer, KeyPair issuers, Terms terms) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=" + issuer + ",C=VN"), BigInteger.valueOf(12345),
            Date.from(terms.from), Date.from(terms.until), new X500Name("CN=" + subject.name + ",C=VN"), subject.pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.name.equals(issuer)));
        if (terms.usage != null) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(terms.usage));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuers.getPrivate())));
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    private static <T> T made(Work<T> work) {
        try {
            return work.done();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
