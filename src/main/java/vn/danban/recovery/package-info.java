/**
 * Getting back into an account without e-mail: at the commune's desk, where the person shows who she is and gets a code for a new
 * password. The officer never sees the password, and every code given is in the audit trail.
 */
package vn.danban.recovery;
