/**
 * What a community may decide and how: the rule table of Law 10/2022/QH15 Art. 15–21 with Decree 59/2023 and
 * Decree 61/2023, and the matters brought before a hamlet under it.
 *
 * <p>{@link vn.danban.matter.MatterKind} is the one place where the law stands; everything else asks it.
 */
package vn.danban.matter;
