/**
 * Papers that belong to a matter: drawings, estimates, statements. The head and the Front file them, everybody reads them; what
 * households were asked to decide with stands, and a vote names it by its hashes.
 */
package vn.danban.enclosure;
