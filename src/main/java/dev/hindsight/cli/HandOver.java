package dev.hindsight.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Hands a command to the process that owns the data folder and prints what that process answers.
record HandOver(Owner.Address owner) {

    /// @param secret what the person at the terminal was asked and told, if a command asked
    int run(Session session, List<String> arguments, Optional<String> secret) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.write(
                new DataOutputStream(bytes),
                new Wire.Request(session.workingFolder(), session.watched(), arguments, secret));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + owner.port() + ControlPort.PATH))
                        .header("Authorization", "Bearer " + owner.token())
                        .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                        .build();
        // the client stays open while its answer is read: closing it waits for the answer to end
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = send(client, request)) {
            return print(new DataInputStream(body), session);
        }
    }

    private InputStream send(HttpClient client, HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IOException(
                        "Process "
                                + owner.pid()
                                + ", which owns the folder, refused the command: status "
                                + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while handing the command over", e);
        }
    }

    private int print(DataInputStream frames, Session session) throws IOException {
        try {
            while (true) {
                byte type = frames.readByte();
                byte[] bytes = frames.readNBytes(frames.readInt());
                String text = new String(bytes, StandardCharsets.UTF_8);
                switch (type) {
                    case Wire.OUT -> session.out().print(text);
                    case Wire.ERR -> {
                        session.err().print(text);
                        session.err().flush();
                    }
                    case Wire.EXIT -> {
                        return Integer.parseInt(text);
                    }
                    default -> throw new IOException("Unknown frame in the answer: " + type);
                }
            }
        } catch (EOFException e) {
            throw new IOException(
                    "Process "
                            + owner.pid()
                            + ", which owns the folder, stopped before the command was done."
                            + " Run the command again; what was done is kept.",
                    e);
        }
    }
}
