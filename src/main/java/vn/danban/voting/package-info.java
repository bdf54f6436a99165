/**
 * Online votes on clause 6 matters (Law 10/2022 Art. 17(2), 21; Decree 59/2023 Art. 5): calling, sealing, casting,
 * closing and tallying, each stage decided by the database's clock under the vote's lock.
 *
 * <p>Each household of the frozen roll has one ballot and the first accepted one is final. The server can link a household to
 * its <em>encrypted</em> ballot through the credential; it publishes no such link and deletes it 30 days after the end.
 */
package vn.danban.voting;
