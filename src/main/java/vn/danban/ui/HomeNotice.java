package vn.danban.ui;

import java.util.List;
import java.util.Optional;

/** Something the public home says before everything it lists, in the reader's language; whoever has such news provides this. */
public interface HomeNotice {
    Optional<Notice> now();

    record Notice(String title, String text, List<Door> doors) {}

    /** @param path outside the pages of this application's own navigation: the booth, a file; without a slash in front */
    record Door(String words, String path) {}
}
