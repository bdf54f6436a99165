/** Pages to sign in and out, to set a new house up, and to keep accounts. */
package vn.danban.access.ui;
