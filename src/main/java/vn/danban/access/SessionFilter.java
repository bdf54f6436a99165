package vn.danban.access;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;

/**
 * Lets pages act in the name of whoever signed in with this session, as her account stands at this moment.
 * The API takes tokens only, and the booth knows nobody: neither looks at the session.
 */
@Singleton
@WebFilter(value = "/*", asyncSupported = true)
public class SessionFilter extends HttpFilter {
    /** The session attribute that holds a {@link SignedIn}. */
    public static final String SIGNED_IN = SignedIn.class.getName();

    private final transient SigningIn signingIn;
    private final transient CurrentAccount current;

    SessionFilter(SigningIn signingIn, CurrentAccount current) {
        this.signingIn = signingIn;
        this.current = current;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> who = signedIn(request);
        if (who.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            current.as(who.get(), () -> {
                chain.doFilter(new RequestOf(who.get(), request), response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        HttpSession session = path.startsWith("/api/") || path.startsWith("/booth/") ? null : request.getSession(false);
        if (session == null || !(session.getAttribute(SIGNED_IN) instanceof SignedIn once)) {
            return Optional.empty();
        }
        Optional<SignedIn> now = signingIn.stillSignedIn(once.account(), once.generation());
        if (now.isEmpty()) {
            session.removeAttribute(SIGNED_IN);
        }
        return now;
    }

    private static final class RequestOf extends HttpServletRequestWrapper {
        private final SignedIn who;

        RequestOf(SignedIn who, HttpServletRequest request) {
            super(request);
            this.who = who;
        }

        @Override
        public Principal getUserPrincipal() {
            return who;
        }

        @Override
        public String getRemoteUser() {
            return who.getName();
        }

        @Override
        public boolean isUserInRole(String role) {
            return who.administrator() && SignedIn.ADMINISTRATOR.equals(role);
        }
    }
}
