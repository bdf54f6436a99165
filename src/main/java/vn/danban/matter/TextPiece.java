package vn.danban.matter;

/** A piece of two texts that are compared: in both, in the older only, or in the newer only. */
public record TextPiece(Change change, String text) {
    public enum Change { SAME, DELETED, INSERTED }
}
