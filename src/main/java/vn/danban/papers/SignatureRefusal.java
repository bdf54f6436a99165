package vn.danban.papers;

import vn.danban.shared.Refusal;

/** Why a paper was not signed, or a signed one not taken in. */
public enum SignatureRefusal implements Refusal {
    /** Wrong password, or no PKCS#12 file. */
    KEY_FILE_DOES_NOT_OPEN,
    NO_KEY_IN_FILE,
    /** Detail: the largest size in KiB. */
    KEY_FILE_TOO_BIG,
    NOT_A_PDF,
    /** The file does not begin with the paper as it was made: something else was signed. */
    NOT_THIS_PAPER,
    /** It is the paper, but somebody signed it in the meantime; the next signature goes behind that one. */
    NOT_THE_LATEST,
    NO_SIGNATURE,
    /** The signatures in it are those that were there already. */
    NO_NEW_SIGNATURE,
    /** One that does not hold: something was changed after signing. */
    SIGNATURE_BROKEN,
    /** Beside signatures something else was added to the paper, or changed in it, before signing. */
    CHANGED_BEFORE_SIGNING,
    /** The picture of a signature lies over words of the paper. */
    HIDES_WORDS,
    /** Nothing binds the name in the certificate to the signature. */
    SIGNER_NOT_PROVEN,
    /** SHA-1, or a key that is too short. */
    TOO_WEAK,
    /** Details: the signer, from when and until when the certificate is valid. */
    CERTIFICATE_NOT_VALID_NOW,
    /** A certificate for something else than signing. Detail: the signer. */
    CERTIFICATE_NOT_FOR_SIGNING;

    @Override
    public int status() {
        return this == NOT_THE_LATEST ? 409 : 400;
    }
}
