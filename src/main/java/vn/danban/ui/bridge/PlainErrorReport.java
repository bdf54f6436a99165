package vn.danban.ui.bridge;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What Tomcat itself says when it turns a request away: the status and nothing more, no version and no page of its own.
 * An address that tries to leave the house is an address that is not there. Tomcat makes it by its name, hence public.
 */
public final class PlainErrorReport extends ErrorReportValve {
    private static final String INVALID_ADDRESS = "Invalid URI";

    @Override
    protected void report(Request request, Response response, Throwable trouble) {
        if (response.getStatus() == Response.SC_BAD_REQUEST && String.valueOf(response.getMessage()).startsWith(INVALID_ADDRESS)) {
            response.setStatus(Response.SC_NOT_FOUND);
        }
        response.setErrorReported();
    }
}
