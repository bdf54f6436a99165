/** Format §1 — How values are written: canonical JSON, digests, and the names of faults. */
package vn.danban.protocol.format;
