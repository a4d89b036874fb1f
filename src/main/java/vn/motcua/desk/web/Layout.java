package vn.motcua.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param official name of who is logged in, null for a citizen
 * @param links the header's links, by role
 * @param setting province and rule set of the demo; null outside it
 * @param clock the demo's present moment, for reading; null outside the demo
 * @param clockInput the same for an input field, local time in Việt Nam
 * @param path of the page, inside the application
 * @param csrfHeaders JSON object of the header that htmx must send with each request
 */
public record Layout(
        @Nullable String official,
        @Nullable String title,
        List<Link> links,
        boolean demo,
        @Nullable String setting,
        boolean administrator,
        @Nullable String clock,
        @Nullable String clockInput,
        @Nullable String csrfHeaders,
        String path) {

    /** @param key access key, null without one */
    public record Link(String href, String text, @Nullable String key, boolean here) {}
}
