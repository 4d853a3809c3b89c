package dev.hindsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command in a process of its own: it owns the data folder while it works, or hands over to the
/// owner.
record LocalSession(
        PrintWriter out,
        PrintWriter err,
        Path workingFolder,
        boolean watched,
        List<String> arguments,
        Secret secret)
        implements Session {

    @Override
    public Optional<String> secret(String what) {
        return secret.ask(what);
    }

    @Override
    public int onData(DataFolder folder, Work work) {
        try {
            return switch (Owner.claim(folder.store())) {
                case Owner.Claim.Held(Owner owner) -> own(owner, folder, work);
                case Owner.Claim.Taken(Owner.Address address) ->
                        new HandOver(address).run(this, arguments, secret.told());
            };
        } catch (IOException e) {
            err.println("Cannot work on the data folder " + folder.store() + ": " + e.getMessage());
            return Commands.SOME_INPUT_FAILED;
        }
    }

    private int own(Owner owner, DataFolder folder, Work work) throws IOException {
        try (owner;
                Engine engine = Engine.start(folder, Map.of());
                ControlPort port = ControlPort.open(engine)) {
            owner.announce(port.number(), port.token());
            return work.run(engine);
        }
    }
}
