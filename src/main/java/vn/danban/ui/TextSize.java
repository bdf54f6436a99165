package vn.danban.ui;

/** How large a person wants to read; remembered by her browser. */
public enum TextSize { NORMAL, LARGE, LARGEST }
