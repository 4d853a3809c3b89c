package dev.hindsight.cli;

import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.documents.OpeningDays;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.Scans;
import dev.hindsight.lessons.CandidateReader;
import dev.hindsight.mail.Sender;
import dev.hindsight.maildrop.MailDrop;
import dev.hindsight.watch.Watcher;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Owns a data folder and answers on a port until the process is told to stop.
///
/// @param port from 0 to 65,535; 0 takes any free one
record Serving(Session session, int port) {
    Serving {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port lies between 0 and 65535, not: " + port);
        }
    }

    /// Serves until the process is told to stop.
    ///
    /// @param prepared what is done before the port opens
    int on(DataFolder folder, Consumer<Engine> prepared) {
        try {
            return switch (Owner.claim(folder.store())) {
                case Owner.Claim.Held(Owner owner) -> serve(owner, folder, prepared);
                case Owner.Claim.Taken(Owner.Address address) -> taken(folder, address);
            };
        } catch (IOException e) {
            session.err()
                    .println(
                            "Cannot serve the data folder "
                                    + folder.store()
                                    + ": "
                                    + e.getMessage());
            return Commands.SOME_INPUT_FAILED;
        }
    }

    private int taken(DataFolder folder, Owner.Address address) {
        session.err()
                .println(
                        "Process "
                                + address.pid()
                                + " already works on "
                                + folder.store()
                                + ". Stop it, or name another folder with --data.");
        return Commands.SOME_INPUT_FAILED;
    }

    private int serve(Owner owner, DataFolder folder, Consumer<Engine> prepared)
            throws IOException {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed)));
        try (owner;
                Engine engine = Engine.start(folder, Map.of("micronaut.server.port", port));
                ControlPort control = ControlPort.open(engine)) {
            owner.announce(control.number(), control.token());
            prepared.accept(engine);
            int listening = engine.listen();
            session.err().println("Hindsight answers on http://localhost:" + listening);
            session.err().flush();
            engine.get(Scans.class).start();
            engine.get(CandidateReader.class).start();
            engine.get(Watcher.class).start();
            engine.get(Sender.class).start();
            engine.get(MailDrop.class).start();
            engine.get(OpeningDays.class).start();
            // compares all lessons, so that the first visitor need not wait for it
            Thread.ofVirtual().start(() -> engine.get(Recurrences.class).settle());
            Thread.ofVirtual().start(() -> engine.get(Intake.class).resume((_, _, _) -> {}));
            stopped.await();
            return Commands.WELL;
        } catch (ServerStartupException e) {
            session.err()
                    .println(
                            "Port "
                                    + port
                                    + " cannot be opened: "
                                    + e.getMessage()
                                    + " Name another with --port.");
            return Commands.SOME_INPUT_FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Commands.WELL;
        } finally {
            closed.countDown();
        }
    }

    /// Runs while the process ends: lets the serving thread close everything in order.
    private static void stop(CountDownLatch stopped, CountDownLatch closed) {
        stopped.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
