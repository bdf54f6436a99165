/**
 * Tokens (JWT, RFC 7519) for programs and for the pages of card makers and trustees: short ones to act with, and one to renew them
 * that changes at each use. It knows accounts and no offices.
 */
package vn.danban.token;
