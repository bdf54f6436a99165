/** Pages for getting back into an account. */
package vn.danban.recovery.ui;
