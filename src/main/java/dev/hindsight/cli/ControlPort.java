package dev.hindsight.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Executors;

/// Where the owner of a data folder takes commands from other processes of the same user.
///
/// It listens on the loopback address only, at a port of its own, so that opening the web server to
/// a network does not open this; and it wants the token that only the folder's user can read.
final class ControlPort implements AutoCloseable {
    static final String PATH = "/command";
    private final HttpServer server;
    private final String token;
    private final Engine engine;

    private ControlPort(HttpServer server, String token, Engine engine) {
        this.server = server;
        this.token = token;
        this.engine = engine;
    }

    static ControlPort open(Engine engine) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ControlPort port = new ControlPort(HttpServer.create(address, 0), Owner.newToken(), engine);
        port.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        port.server.createContext(PATH, port::answer);
        port.server.start();
        return port;
    }

    int number() {
        return server.getAddress().getPort();
    }

    String token() {
        return token;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST") || !authorised(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            Wire.Request request = Wire.read(new DataInputStream(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, 0);
            Frames frames = new Frames(new DataOutputStream(exchange.getResponseBody()));
            ServedSession session =
                    new ServedSession(
                            new PrintWriter(frames.writer(Wire.OUT)),
                            new PrintWriter(frames.writer(Wire.ERR), true),
                            request.workingFolder(),
                            request.watched(),
                            request.secret(),
                            engine);
            int status = Commands.run(request.arguments(), session);
            session.out().flush();
            session.err().flush();
            frames.send(Wire.EXIT, String.valueOf(status));
        }
    }

    private boolean authorised(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        return given != null
                && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record ServedSession(
            PrintWriter out,
            PrintWriter err,
            Path workingFolder,
            boolean watched,
            Optional<String> secret,
            Engine engine)
            implements Session {
        @Override
        public Optional<String> secret(String what) {
            return secret;
        }

        @Override
        public int onData(DataFolder folder, Work work) {
            // the asking process found this one by its folder: it is the folder of this engine
            return work.run(engine);
        }
    }

    private record Frames(DataOutputStream out) {
        synchronized void send(byte type, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte(type);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }

        Writer writer(byte type) {
            return new Writer() {
                private final StringBuilder waiting = new StringBuilder();

                @Override
                public void write(char[] text, int from, int length) {
                    waiting.append(text, from, length);
                }

                @Override
                public void flush() throws IOException {
                    if (!waiting.isEmpty()) {
                        send(type, waiting.toString());
                        waiting.setLength(0);
                    }
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }
    }
}
