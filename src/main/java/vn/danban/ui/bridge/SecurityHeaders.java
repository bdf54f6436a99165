package vn.danban.ui.bridge;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import vn.danban.installation.Installation;

/** Headers every answer carries, and how long browsers may keep the static files. A later servlet may tighten them. */
@Singleton
@WebFilter(value = "/*", asyncSupported = true)
class SecurityHeaders extends HttpFilter {
    /** Vaadin needs inline script and evaluation; the booth, where ballots are made, has a strict policy of its own. */
    private static final String PAGES_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
        + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    /** With this Vaadin asks for style sheets, and a hash of their content behind it. */
    private static final String CONTENT_HASH = "v-c=";
    private static final String ONE_YEAR = "max-age=31536000";

    private final boolean secure;

    SecurityHeaders(Installation installation) {
        secure = installation.secure();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", path.startsWith("/api/") ? API_POLICY : PAGES_POLICY);
        if (secure) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR + "; includeSubDomains");
        }
        chain.doFilter(request, namesItsContent(path, request.getQueryString()) ? new ForEver(response) : response);
    }

    /** Files whose name changes whenever their content does. */
    private static boolean namesItsContent(String path, String query) {
        return path.startsWith("/VAADIN/build/") || path.startsWith("/fonts/")
            || query != null && query.startsWith(CONTENT_HASH);
    }

    /** Whoever serves the file, the browser may keep it. */
    private static final class ForEver extends HttpServletResponseWrapper {
        ForEver(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, "Cache-Control".equalsIgnoreCase(name) ? "public, " + ONE_YEAR + ", immutable" : value);
        }
    }
}
