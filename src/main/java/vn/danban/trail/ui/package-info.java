/** The pages on which the audit trail is read. */
package vn.danban.trail.ui;
