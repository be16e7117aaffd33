package cn.fazhi.audit.workbook;

/** How a cell looks. {@link Styles} makes one style of each for a workbook; no cell gets a style of its own. */
public enum Look {
    TITLE,
    SUBTITLE,
    /** Column heads. */
    HEADER,
    /** Column heads whose words stand one below the other. */
    HEADER_UPRIGHT,
    LABEL,
    TEXT,
    CENTRED,
    LINK,
    NUMBER,
    /** A total with one decimal. */
    TOTAL,
    /** What a figure gained or lost, with its sign. */
    CHANGE,
    /** A share of points lost; blank at 0. */
    SHARE,
    /** An inspector's score. */
    INPUT_NUMBER,
    /** An inspector's remark. */
    INPUT_TEXT,
    CHAPTER,
    CHAPTER_NUMBER,
    SUM_LABEL,
    SUM_NUMBER,
    /** A number as it is. */
    SUM_COUNT,
    SUM_TOTAL,
    SUM_TEXT,
    PLAIN,
    /** A figure of a hidden column, which must not show even when a neighbour is narrow. */
    HIDDEN
}
