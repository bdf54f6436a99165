/** The page where papers of a matter are filed. */
package vn.danban.enclosure.ui;
