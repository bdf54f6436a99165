package vn.danban.protocol.trustee;

import java.util.Base64;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Protocol §3.3 — A share on its way to its receiver: ElGamal key encapsulation and AES-256-GCM.
 *
 * @param ephemeral R = gʳ
 * @param box standard base64 without padding of 64 bytes of ciphertext and 16 of tag
 */
public record SealedShare(Element ephemeral, String box) {
    private static final int BOX_BYTES = 80;

    /** @throws ProtocolException {@link FormatFault#NOT_CANONICAL} */
    public SealedShare {
        if (!spells(box)) {
            throw new ProtocolException(FormatFault.NOT_CANONICAL, "box of a share");
        }
    }

    private static boolean spells(String box) {
        try {
            var bytes = Base64.getDecoder().decode(box);
            return bytes.length == BOX_BYTES && spell(bytes).equals(box);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static SealedShare of(Element ephemeral, byte[] box) {
        return new SealedShare(ephemeral, spell(box));
    }

    private static String spell(byte[] box) {
        return Base64.getEncoder().withoutPadding().encodeToString(box);
    }

    public static SealedShare read(CanonicalJson.Reader json) {
        var ephemeral = Element.decode(json.expect("{\"ephemeral\":").plainString());
        var box = json.expect(",\"box\":").plainString();
        json.expect("}");
        return new SealedShare(ephemeral, box);
    }

    public static SealedShare parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var share = read(json);
        json.end();
        return share;
    }

    public byte[] boxBytes() {
        return Base64.getDecoder().decode(box);
    }

    public String json() {
        return "{\"ephemeral\":\"" + ephemeral + "\",\"box\":\"" + box + "\"}";
    }
}
