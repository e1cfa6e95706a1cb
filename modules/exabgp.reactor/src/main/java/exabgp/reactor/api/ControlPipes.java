package exabgp.reactor.api;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two named pipes, made by whoever runs the machine, at which others than helpers give commands one after the other: all of them are one client.
 *
 * <p>Both are open for reading and writing, so that opening them waits for nobody and the end of one client is not the end of the pipe. The threads at them are platform threads, as
 * reading a pipe occupies a carrier of virtual threads.
 */
public final class ControlPipes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlPipes.class);

    /** Octets that the smallest pipe takes when it is empty. */
    private static final int PIECE = 4096;

    /** How long to wait for a client that has not read the last piece yet. */
    private static final long PAUSE_MILLIS = 1;

    private static final long FAREWELL_MILLIS = 500;

    private final RandomAccessFile commands;
    private final RandomAccessFile answers;
    private final Client client = Client.control("pipe");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(1);

    private ControlPipes(RandomAccessFile commands, RandomAccessFile answers) {
        this.commands = commands;
        this.answers = answers;
    }

    /**
     * Opens two pipes that are there.
     *
     * @throws IOException when they are not, with words for the user
     */
    public static ControlPipes open(Path commands, Path answers) throws IOException {
        RandomAccessFile in = pipe(commands);
        try {
            ControlPipes pipes = new ControlPipes(in, pipe(answers));
            LOG.info("commands are taken at {}", commands);
            return pipes;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static RandomAccessFile pipe(Path path) throws IOException {
        if (!Files.exists(path) || !Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
            throw new IOException(path + ": there is no such named pipe");
        }
        return new RandomAccessFile(path.toFile(), "rw");
    }

    /** Serves clients until {@link #close} was called or the thread is interrupted. In a virtual thread of the reactor. */
    public void run(CommandSink sink, ControlClients clients) throws InterruptedException, IOException {
        clients.join(client);
        try (commands;
                answers;
                var scope = StructuredTaskScope.open(
                        new UntilTrue(),
                        settings -> settings.withName("control pipes").withThreadFactory(Thread.ofPlatform().daemon().name("control pipes ", 0).factory()))) {
            try {
                scope.fork(() -> read(sink));
                scope.fork(this::write);
                scope.fork(this::awaitEnd);
                scope.join();
            } finally {
                clients.leave(client);
                stopped.countDown();
                client.queue().close();
                wake();
            }
        }
    }

    /** Ends {@link #run} soon, after what still waits for a client. Any thread; does not wait. */
    @Override
    public void close() {
        client.queue().finish();
        stopped.countDown();
    }

    private boolean awaitEnd() throws InterruptedException {
        stopped.await();
        return written.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS) || stopped.getCount() == 0;
    }

    /** Frees the thread that reads: an interrupt does not. */
    private void wake() throws IOException {
        // what somebody else wrote there would free it as well, and leave no room for more
        if (read.getCount() > 0 && new FileInputStream(commands.getFD()).available() == 0) {
            commands.write('\n');
        }
    }

    private boolean read(CommandSink sink) throws InterruptedException {
        try {
            new CommandReader(client, sink, "the control pipes").run(new Input(new FileInputStream(commands.getFD())));
            if (stopped.getCount() > 0) {
                LOG.error("the control pipes can not be read any more");
            }
            return true;
        } catch (IOException e) {
            LOG.error("the control pipes can not be read: {}", e.getMessage());
            return true;
        } finally {
            read.countDown();
        }
    }

    private boolean write() throws InterruptedException, IOException {
        try {
            new ReplyWriter(client.queue(), "the control pipes").run(new Output());
            return true;
        } finally {
            written.countDown();
        }
    }

    /** The pipe of commands, which has an end once the daemon ends. */
    private final class Input extends InputStream {
        private final InputStream pipe;

        private Input(InputStream pipe) {
            this.pipe = pipe;
        }

        @Override
        public int available() throws IOException {
            return stopped.getCount() == 0 ? 0 : pipe.available();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int size = stopped.getCount() == 0 ? -1 : pipe.read(into, offset, length);
            return stopped.getCount() == 0 ? -1 : size;
        }
    }

    /** The pipe of answers; written to only when that cannot block, as nothing would free a thread that blocks there. */
    private final class Output extends OutputStream {
        private final InputStream unread;
        private final OutputStream pipe;

        private Output() throws IOException {
            unread = new FileInputStream(answers.getFD());
            pipe = new FileOutputStream(answers.getFD());
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            for (int at = 0; at < length; at += PIECE) {
                while (unread.available() > 0) {
                    pause();
                }
                pipe.write(octets, offset + at, Math.min(PIECE, length - at));
            }
        }

        private void pause() throws IOException {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the daemon ends");
            }
        }
    }
}
