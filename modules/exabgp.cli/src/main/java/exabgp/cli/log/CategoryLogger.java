package exabgp.cli.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger whose lines belong to one category. */
final class CategoryLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final Category category;

    CategoryLogger(String name) {
        this.name = name;
        category = Category.of(name);
    }

    @Override
    public boolean isTraceEnabled() {
        return Logs.wants(Level.TRACE, category);
    }

    @Override
    public boolean isDebugEnabled() {
        return Logs.wants(Level.DEBUG, category);
    }

    @Override
    public boolean isInfoEnabled() {
        return Logs.wants(Level.INFO, category);
    }

    @Override
    public boolean isWarnEnabled() {
        return Logs.wants(Level.WARN, category);
    }

    @Override
    public boolean isErrorEnabled() {
        return Logs.wants(Level.ERROR, category);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, @Nullable Marker marker, String pattern, Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        var text = arguments == null ? pattern : MessageFormatter.basicArrayFormat(pattern, arguments);
        Logs.say(level, category, text == null ? "null" : text);
        if (thrown != null) {
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(line -> Logs.say(level, category, line));
        }
    }
}
