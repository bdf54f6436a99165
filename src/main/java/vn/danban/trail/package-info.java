/**
 * Reading the audit trail: auditors of a commune read what was done in its hamlets, administrators what was done to the installation.
 * Every reading is itself in the trail.
 */
package vn.danban.trail;
