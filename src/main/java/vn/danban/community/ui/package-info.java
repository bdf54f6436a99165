/** The pages of the community: places, offices, households and their import. */
package vn.danban.community.ui;
