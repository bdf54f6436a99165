/**
 * Trustees make a key together of whom some suffice (Protocol §3.2): each step in their own browsers, the messages passed
 * on here, checked by the rules of the protocol and kept in order. No secret ever comes by.
 */
package vn.danban.ceremony;
