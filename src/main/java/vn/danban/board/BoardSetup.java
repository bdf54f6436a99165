package vn.danban.board;

/** The files a log begins with, as they were published (Format §3): election, trustees, credentials. */
public record BoardSetup(byte[] election, byte[] trustees, byte[] credentials) {}
