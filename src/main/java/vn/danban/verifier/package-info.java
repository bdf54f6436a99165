/**
 * Protocol §6 — The verifier: from the bytes of one archive, and nothing else, to a verdict. It knows {@code protocol}
 * only and trusts nobody: neither the server that published the archive nor the trustees. Every check has an id that
 * the documentation, the report and the tests share.
 */
package vn.danban.verifier;
