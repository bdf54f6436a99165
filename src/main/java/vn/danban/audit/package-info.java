/**
 * The trail of who did what: written by each activity in its own transaction, read by auditors, never changed.
 * Law 10/2022 Art. 9(5); Decree 224/2026 Art. 22(6).
 */
package vn.danban.audit;
