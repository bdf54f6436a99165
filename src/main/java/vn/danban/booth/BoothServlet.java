package vn.danban.booth;

import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /booth/} is the voter's page; {@code /booth/cards}, {@code /booth/trustee}, {@code /booth/find},
 * {@code /booth/verify} and {@code /booth/open} its sisters.
 */
@Singleton
@WebServlet("/booth/*")
class BoothServlet extends HttpServlet {
    private static final String VOTERS_PAGE = "booth";

    private final transient BoothPages pages;

    BoothServlet(BoothPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null) {
            // Without the slash the page would ask for its neighbours one folder too high. A fragment survives this.
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "/booth/");
            return;
        }
        String name = name(request.getPathInfo());
        Optional<BoothPage> found = pages.page(name);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        BoothPage page = found.get();
        // Weak, so that the same page may also travel compressed.
        String tag = "W/\"" + page.sha256() + '"';
        response.setHeader("Content-Security-Policy", page.csp());
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = pages.content(name);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(content);
    }

    /** The first segment: what follows it is the page's own. */
    private static String name(String path) {
        String[] segments = path.split("/", 3);
        return segments.length < 2 || segments[1].isEmpty() ? VOTERS_PAGE : segments[1];
    }
}
