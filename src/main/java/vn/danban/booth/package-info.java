/**
 * Hands out the voting booth and its sister pages exactly as they were built: static, without cookie or session,
 * under a policy that lets only their own script run. Their hashes stand on the board.
 */
package vn.danban.booth;
