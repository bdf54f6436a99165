package vn.danban.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A link that takes a table along, as it is shown when it is clicked. See {@link CsvFile}. */
public class CsvDownload extends Anchor {
    /**
     * @param name of the file
     * @param rows the first one being the heads of the columns
     */
    public CsvDownload(String name, String caption, Supplier<List<List<String>>> rows) {
        super(DownloadHandler.fromInputStream(event -> {
            byte[] file = CsvFile.write(asOn(event.getUI(), rows));
            return new DownloadResponse(new ByteArrayInputStream(file), name, "text/csv;charset=utf-8", file.length);
        }), caption);
        addClassNames("btn", "ghost");
    }

    /** In the words of the page the link stands on; a download comes without one. */
    private static List<List<String>> asOn(UI page, Supplier<List<List<String>>> rows) {
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(page);
        try {
            return rows.get();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }
}
