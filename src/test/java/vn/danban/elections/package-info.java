/**
 * Elections of every shape the format allows, made at random with all their secrets, for tests that hold our verifier against
 * the reference tool and for the mutants of {@code vn.danban.mutants}.
 */
package vn.danban.elections;
