/**
 * Accounts: who may sign in, by page or by token, and who is acting now. It knows no residents and no offices;
 * those belong to the community.
 */
package vn.danban.access;
