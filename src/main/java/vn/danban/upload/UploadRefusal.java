package vn.danban.upload;

import vn.danban.shared.Refusal;

/** Why a file is not taken in. */
public enum UploadRefusal implements Refusal {
    FILE_EMPTY,
    /** Detail: the largest size in MiB. */
    FILE_TOO_BIG,
    KIND_NOT_ACCEPTED,
    /** Word and Excel 97–2003: to be saved again as {@code .docx} or {@code .xlsx}. */
    OLD_OFFICE_FORMAT,
    PASSWORD_PROTECTED,
    DAMAGED,
    /** Small packed, enormous unpacked. */
    INFLATES_TOO_MUCH,
    /** Macros, scripts, or files within the file. */
    RUNS_PROGRAMS,
    /** Would fetch something from elsewhere when opened. */
    FETCHES_FROM_ELSEWHERE,
    /** Detail: the largest number of millions of points. */
    PICTURE_TOO_LARGE;

    @Override
    public int status() {
        return 422;
    }
}
