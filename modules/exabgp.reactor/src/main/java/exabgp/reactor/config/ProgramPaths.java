package exabgp.reactor.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where helper programs that are named by a relative path may be.
 *
 * @param workingDirectory {@code $PWD}
 * @param etc              {@code $EXABGP_ETC}, null when it is not set
 * @param search           the directories of {@code $PATH}
 */
public record ProgramPaths(Path workingDirectory, @Nullable Path etc, List<Path> search) {
    /** Keeps its own list. */
    public ProgramPaths {
        search = List.copyOf(search);
    }
}
