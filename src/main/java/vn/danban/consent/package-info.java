/**
 * The consent poll: whether a matter is decided online is itself asked of every household first, in open, signed answers
 * (Law 10/2022 Art. 17(1)c; Decree 59/2023 Art. 5(1)b, 5(2)c). It decides nothing else.
 */
package vn.danban.consent;
