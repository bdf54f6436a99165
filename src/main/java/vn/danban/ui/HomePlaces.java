package vn.danban.ui;

import java.util.List;

/** The hamlets and quarters the public home lists; the context that knows them provides this. */
public interface HomePlaces {
    List<Place> all();

    /**
     * @param name   "Ấp Bình Tân"
     * @param within "xã Bình Minh Đông, tỉnh Tây Ninh"
     * @param path   where its page is, without a slash in front
     * @param line   one sentence of what goes on there, or empty
     */
    record Place(String name, String within, String path, String line) {}
}
